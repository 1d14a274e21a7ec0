package assay.foundation.harness.architecture;

import assay.foundation.harness.DeclaredEdges;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** All rules by name. A rule that concerns no class of a module holds there. */
public final class Rules {

    private Rules() {}

    public static Map<String, ArchRule> of(String rootPackage, DeclaredEdges edges) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("domain is plain", DomainRules.PLAIN);
        rules.put("domain is reproducible", DomainRules.REPRODUCIBLE);
        rules.put("domain is closed", DomainRules.CLOSED);
        rules.put("features are apart", RoomRules.featuresApart(rootPackage, edges));
        rules.put("packages have no cycles", RoomRules.noCycles(rootPackage));
        rules.put("foundation knows no service", RoomRules.FOUNDATION_KNOWS_NO_SERVICE);
        rules.put("events are plain", RoomRules.EVENTS_ARE_PLAIN);
        rules.put("listeners remember", MessagingRules.LISTENERS_REMEMBER);
        rules.put("only the outbox sends", MessagingRules.ONLY_THE_OUTBOX_SENDS);
        rules.put("resources are called so", ResourceRules.CALLED_SO);
        rules.put("resources have no transactions", ResourceRules.NO_TRANSACTIONS);
        rules.put("resources hide entities", ResourceRules.HIDE_ENTITIES);
        rules.put("names say something", HabitRules.NAMES_SAY_SOMETHING);
        rules.put("injection by constructor", HabitRules.INJECTION_BY_CONSTRUCTOR);
        rules.put("time and chance are injected", HabitRules.TIME_AND_CHANCE_ARE_INJECTED);
        rules.put("no standard streams", HabitRules.noStandardStreams(edges));
        rules.put("no interface for one", HabitRules.NO_INTERFACE_FOR_ONE);
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }
}
