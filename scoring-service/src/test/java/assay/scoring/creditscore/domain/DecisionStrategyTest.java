package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.Strategies.features;
import static assay.scoring.creditscore.domain.Strategies.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import assay.scoring.creditscore.domain.FeatureCondition.ComparisonOperator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionStrategyTest {

    @ParameterizedTest(name = "{0} with {1} points: {2}")
    @CsvSource({
        "SPONSOR, 519, REFER, sponsors",
        "SPONSOR, 520, ACCEPT, sponsors",
        "SPONSOR, 479, DECLINE, sponsors",
        "CORPORATE, 520, REFER, others",
        "CORPORATE, 560, ACCEPT, others",
        "CORPORATE, 500, REFER, others",
        "CORPORATE, 499, DECLINE, others"
    })
    void cut_offs_are_those_of_the_segment(String subtype, int points, CreditOutcome outcome, String segment) {
        Decision decision = usual().decide(points, features(subtype, 0));

        assertThat(decision).isEqualTo(new Decision(outcome, Decision.Kind.CUT_OFF, segment, segment, null));
    }

    @Test
    void a_knock_out_rule_decides_whatever_the_points_are_and_is_the_reason() {
        Decision decision = usual().decide(900, features("SPONSOR", 91));

        assertThat(decision.outcome()).isEqualTo(CreditOutcome.DECLINE);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.KNOCK_OUT);
        assertThat(decision.rule()).isEqualTo("arrears");
        assertThat(decision.reason()).isNotNull();
        assertThat(usual().decide(900, features("SPONSOR", 90)).outcome()).isEqualTo(CreditOutcome.ACCEPT);
    }

    @Test
    void the_harshest_rule_wins_and_a_referral_never_saves_from_a_decline() {
        Map<String, FeatureValue> late = Map.of("worstDaysPastDue12m", FeatureValue.of(200.0));

        assertThat(usual().decide(900, late).rule()).isEqualTo("arrears");
        assertThat(usual().decide(900, Map.of()).rule()).isEqualTo("no-statement");
        Decision low = usual().decide(400, Map.of());
        assertThat(low.outcome()).isEqualTo(CreditOutcome.DECLINE);
        assertThat(low.kind()).isEqualTo(Decision.Kind.CUT_OFF);
    }

    @Property
    void more_points_are_never_decided_worse(
            @ForAll @IntRange(min = 300, max = 800) int one,
            @ForAll @IntRange(min = 300, max = 800) int other,
            @ForAll boolean sponsor,
            @ForAll @DoubleRange(min = 0, max = 200) double arrears) {
        Map<String, FeatureValue> client = features(sponsor ? "SPONSOR" : "CORPORATE", arrears);
        CreditOutcome better = usual().decide(Math.max(one, other), client).outcome();
        CreditOutcome worse = usual().decide(Math.min(one, other), client).outcome();

        assertThat(better).isLessThanOrEqualTo(worse);
    }

    @Test
    void a_missing_value_answers_only_the_question_whether_it_is_missing() {
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            FeatureCondition condition = new FeatureCondition("x", operator, List.of("A"), 1.0);
            assertThat(condition.holds(FeatureValue.MISSING))
                    .as(operator.name())
                    .isEqualTo(operator == ComparisonOperator.MISSING);
        }
    }

    @Test
    void a_condition_belongs_to_the_type_of_its_feature() {
        Feature number = FeatureCatalogue.find("gearing").orElseThrow();
        Feature category = FeatureCatalogue.find("country").orElseThrow();

        assertThat(new FeatureCondition("gearing", ComparisonOperator.ABOVE, List.of(), 0.9).fits(number))
                .isTrue();
        assertThat(new FeatureCondition("gearing", ComparisonOperator.ABOVE, List.of(), Double.NaN).fits(number))
                .isFalse();
        assertThat(new FeatureCondition("gearing", ComparisonOperator.IN, List.of("1"), null).fits(number))
                .isFalse();
        assertThat(new FeatureCondition("country", ComparisonOperator.NOT_IN, List.of("CN"), null).fits(category))
                .isTrue();
        assertThat(new FeatureCondition("country", ComparisonOperator.BELOW, List.of(), 1.0).fits(category))
                .isFalse();
        assertThat(new FeatureCondition("country", ComparisonOperator.MISSING, List.of(), null).fits(category))
                .isTrue();
    }

    @Test
    void a_strategy_takes_everybody_and_its_bands_are_upright() {
        DecisionStrategy usual = usual();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionStrategy(
                        "x", usual.scale(), List.of(), usual.segments().reversed(), usual.overrides()));
        assertThatIllegalArgumentException().isThrownBy(() -> new StrategySegment("x", null, 501, 500));
        assertThat(usual.features()).containsExactly("clientSubtype", "statementAgeMonths", "worstDaysPastDue12m");
    }
}
