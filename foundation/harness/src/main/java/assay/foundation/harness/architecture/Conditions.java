package assay.foundation.harness.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions written as: give me a class, get its violations in words. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> have(String description, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(words -> events.add(SimpleConditionEvent.violated(type, words)));
            }
        };
    }
}
