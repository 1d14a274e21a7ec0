package assay.foundation.harness.architecture;

import static assay.foundation.harness.architecture.Conditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** What the domain floor is made of. */
final class DomainRules {

    private static final Set<String> TRANSCENDENTAL = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    static final ArchRule PLAIN = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.hipparchus..", "org.jspecify..", "..domain..")
            .because("mathematics and policy must be readable and testable without any framework");

    static final ArchRule REPRODUCIBLE = classes()
            .that()
            .resideInAPackage("..domain..")
            .should(have("call no transcendental function of Math", DomainRules::transcendentalCalls))
            .because("those differ between machines; StrictMath and Hipparchus do not");

    static final ArchRule CLOSED = classes()
            .that()
            .resideInAPackage("..domain..")
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(have("be records, enums, sealed or final", DomainRules::open))
            .because("whoever reads a formula must not wonder who overrides it");

    private DomainRules() {}

    private static Stream<String> transcendentalCalls(JavaClass type) {
        return type.getCodeUnitCallsFromSelf().stream()
                .filter(call ->
                        call.getTargetOwner().isEquivalentTo(Math.class) && TRANSCENDENTAL.contains(call.getName()))
                .map(Object::toString);
    }

    private static Stream<String> open(JavaClass type) {
        boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                || type.isEnum()
                || type.isAnnotation()
                || type.reflect().isSealed();
        return closed ? Stream.empty() : Stream.of(type.getName() + " is open to anybody");
    }
}
