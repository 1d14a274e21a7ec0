package assay.foundation.harness.architecture;

import static assay.foundation.harness.architecture.Conditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import assay.foundation.harness.DeclaredEdges;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which room may be entered from which. */
final class RoomRules {

    static final ArchRule FOUNDATION_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("..foundation..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to a service",
                    type -> isOurs(type) && !type.getPackageName().contains("foundation")))
            .because("the services stand on the foundation, not the other way round");

    static final ArchRule EVENTS_ARE_PLAIN = noClasses()
            .that()
            .resideInAPackage("..foundation.events")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..", "..foundation.events")
            .because("events outlive every framework");

    private RoomRules() {}

    static ArchRule featuresApart(String root, DeclaredEdges edges) {
        return classes()
                .should(have("use other features only where declared", type -> undeclaredEdges(root, edges, type)))
                .because("a feature can be read, changed and removed alone");
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static Stream<String> undeclaredEdges(String root, DeclaredEdges edges, JavaClass type) {
        String from = feature(root, type);
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> {
                    String to = feature(root, dependency.getTargetClass().getBaseComponentType());
                    return !from.isEmpty() && !to.isEmpty() && !from.equals(to) && !edges.allow(from, to);
                })
                .map(Dependency::getDescription);
    }

    /** The first package below the root; nothing for classes of the root itself and of other modules. */
    private static String feature(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    /** Same first package as this rule book. */
    private static boolean isOurs(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("assay.") || name.startsWith("planted.");
    }
}
