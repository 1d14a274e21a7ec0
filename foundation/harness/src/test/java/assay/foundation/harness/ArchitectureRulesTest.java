package assay.foundation.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import assay.foundation.harness.architecture.Rules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureRulesTest {

    private static final String VIOLATIONS = """
            domain is plain               , planted.plain         , planted.plain.domain.UsesFramework
            domain is reproducible        , planted.reproducible  , planted.reproducible.domain.UsesMathExp
            domain is closed              , planted.closed        , planted.closed.domain.OpenFormula
            features are apart            , planted.apart         , planted.apart.one.NosyReader
            packages have no cycles       , planted.cycle         , planted.cycle.left.LeftHand
            foundation knows no service   , planted               , planted.foundation.paging.KnowsService
            events are plain              , planted               , planted.foundation.events.FrameworkEvent
            listeners remember            , planted.listener      , planted.listener.ForgetfulListener
            only the outbox sends         , planted.sender        , planted.sender.DirectSender
            resources are called so       , planted.resource      , planted.resource.Endpoint
            resources have no transactions, planted.resource      , planted.resource.TransactionalResource
            resources hide entities       , planted.resource      , planted.resource.EntityResource
            names say something           , planted.names         , planted.names.ThingHelper
            injection by constructor      , planted.injection     , planted.injection.FieldInjected
            time and chance are injected  , planted.time          , planted.time.ReadsClock
            time and chance are injected  , planted.time          , planted.time.ReadsCalendar
            time and chance are injected  , planted.time          , planted.time.ReadsMillis
            time and chance are injected  , planted.time          , planted.time.RollsDice
            time and chance are injected  , planted.time          , planted.time.TossesCoin
            no standard streams           , planted.streams       , planted.streams.Printer
            no interface for one          , planted.single        , planted.single.OnlyPort
            """;

    @ParameterizedTest
    @CsvSource(textBlock = VIOLATIONS)
    void every_rule_finds_the_violation_planted_for_it(String name, String root, String culprit) {
        ArchRule rule = Rules.of(root, DeclaredEdges.none()).get(name);

        assertThat(rule).as(name).isNotNull();
        assertThat(rule.evaluate(planted(root)).getFailureReport().toString()).contains(culprit);
    }

    @Test
    void no_rule_is_without_such_a_proof() {
        Set<String> proven = new TreeSet<>();
        VIOLATIONS.lines().forEach(line -> proven.add(line.split(",")[0].strip()));

        assertThat(Rules.of("planted", DeclaredEdges.none()).keySet()).containsExactlyInAnyOrderElementsOf(proven);
    }

    @Test
    void sound_code_breaks_no_rule() {
        Map<String, ArchRule> rules = Rules.of("planted.sound", DeclaredEdges.none());
        rules.values().forEach(rule -> rule.check(planted("planted.sound")));
    }

    @Test
    void a_declared_edge_goes_one_way_only() {
        DeclaredEdges edges = DeclaredEdges.none().and("one", "two");

        Rules.of("planted.apart", edges).get("features are apart").check(planted("planted.apart"));
        assertThatIllegalArgumentException().isThrownBy(() -> edges.and("two", "one"));
    }

    @Test
    void who_speaks_to_a_terminal_is_declared() {
        DeclaredEdges edges = DeclaredEdges.none().printing("Printer");

        Rules.of("planted.streams", edges).get("no standard streams").check(planted("planted.streams"));
    }

    @Test
    void rules_about_nothing_are_refused() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ArchitectureRules.check("assay.nowhere", DeclaredEdges.none()))
                .withMessageContaining("no classes below assay.nowhere");
    }

    @Test
    void the_harness_keeps_the_rules_itself() {
        ArchitectureRules.check("assay.foundation.harness", DeclaredEdges.any().printing("BrokerProcess"));
    }

    private static JavaClasses planted(String root) {
        return new ClassFileImporter().importPackages(root);
    }
}
