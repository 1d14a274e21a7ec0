package assay.foundation.harness.architecture;

import static assay.foundation.harness.architecture.Conditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import assay.foundation.harness.DeclaredEdges;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What is done the same way everywhere. */
final class HabitRules {

    private static final String EMPTY_NAMES = ".*(Impl|Manager|Helper|Utils?|Dto|DTO)";
    private static final Set<String> INJECTION =
            Set.of("jakarta.inject.Inject", "org.eclipse.microprofile.config.inject.ConfigProperty");
    private static final Set<String> MADE_BY_THE_FRAMEWORK = Set.of(
            "io.smallrye.config.ConfigMapping", "org.eclipse.microprofile.rest.client.inject.RegisterRestClient");

    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should(have("have a name of their own", HabitRules::emptyName))
            .because("such a name says nothing about what the class is");

    static final ArchRule INJECTION_BY_CONSTRUCTOR = classes()
            .should(have("be complete once constructed", HabitRules::lateInjection))
            .because("a class that needs a container to be complete cannot be tested without one");

    static final ArchRule TIME_AND_CHANCE_ARE_INJECTED = classes()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .should(have("get time from a Clock and chance from a seed", HabitRules::clocksAndDice))
            .because("a result must be the same when it is computed again");

    static final ArchRule NO_INTERFACE_FOR_ONE = classes()
            .that()
            .areInterfaces()
            .and()
            .resideOutsideOfPackage("..foundation..")
            .and(DescribedPredicate.describe("are ours to implement", HabitRules::isOursToImplement))
            .should(have("have more than one implementation", HabitRules::onlyImplementation))
            .because("an interface for one class is a second name for it");

    private HabitRules() {}

    static ArchRule noStandardStreams(DeclaredEdges edges) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "do not speak to a terminal", type -> !edges.printing().contains(type.getSimpleName())))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    private static Stream<String> emptyName(JavaClass type) {
        return type.getSimpleName().matches(EMPTY_NAMES) ? Stream.of(type.getName() + " says nothing") : Stream.empty();
    }

    private static Stream<String> lateInjection(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(HabitRules::isInjected)
                .map(field -> field.getFullName() + " is injected");
        Stream<String> methods = type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith("jakarta.inject.Inject"))
                .map(method -> method.getFullName() + " injects");
        return Stream.concat(fields, methods);
    }

    private static boolean isInjected(CanBeAnnotated field) {
        return INJECTION.stream().anyMatch(field::isAnnotatedWith);
    }

    private static Stream<String> clocksAndDice(JavaClass type) {
        return type.getCodeUnitCallsFromSelf().stream()
                .filter(HabitRules::readsClockOrRollsDice)
                .map(Object::toString);
    }

    private static boolean readsClockOrRollsDice(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean withClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return owner.startsWith("java.time.") && call.getName().equals("now") && !withClock
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis")
                || owner.equals("java.lang.Math") && call.getName().equals("random")
                || call.getTargetOwner().isEquivalentTo(Random.class)
                        && call.getName().equals("<init>")
                        && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean isOursToImplement(JavaClass type) {
        return !type.isAnnotation()
                && !type.reflect().isSealed()
                && MADE_BY_THE_FRAMEWORK.stream().noneMatch(type::isAnnotatedWith);
    }

    private static Stream<String> onlyImplementation(JavaClass type) {
        Set<JavaClass> implementations = type.getAllSubclasses();
        return implementations.size() == 1
                ? Stream.of(type.getName() + " is implemented by "
                        + implementations.iterator().next().getName() + " only")
                : Stream.empty();
    }
}
