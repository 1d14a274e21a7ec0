package assay.foundation.harness;

import assay.foundation.harness.architecture.Rules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Which room may touch which, checked on the compiled main classes of a module. Everything is known by name only, so
 * that these rules depend on nothing they judge.
 */
public final class ArchitectureRules {

    private static final String HARNESS = "assay.foundation.harness";

    private ArchitectureRules() {}

    /**
     * Checks all rules and reports every violation of every rule at once.
     *
     * @param rootPackage of the module, for example {@code assay.client}
     * @param edges which features may use which others
     * @throws AssertionError if a rule is violated, or there is nothing to check
     */
    public static void check(String rootPackage, DeclaredEdges edges) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> rootPackage.startsWith(HARNESS) || !isHarness(location))
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes below " + rootPackage + ": the rules would hold of nothing");
        }
        List<String> violations = new ArrayList<>();
        Rules.of(rootPackage, edges).forEach((name, rule) -> {
            var result = rule.evaluate(classes);
            if (result.hasViolation()) {
                violations.add(name + ": " + result.getFailureReport());
            }
        });
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), violations));
        }
    }

    /** Comes with the module under test as a tool, not as a part of it. */
    private static boolean isHarness(Location location) {
        return location.contains("/" + HARNESS.replace('.', '/') + "/");
    }
}
