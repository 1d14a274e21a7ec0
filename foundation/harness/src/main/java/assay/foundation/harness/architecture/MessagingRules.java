package assay.foundation.harness.architecture;

import static assay.foundation.harness.architecture.Conditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** How events come in and go out. */
final class MessagingRules {

    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";

    private static final Set<String> SENDING = Set.of(
            "org.eclipse.microprofile.reactive.messaging.Emitter",
            "org.eclipse.microprofile.reactive.messaging.Channel",
            "org.eclipse.microprofile.reactive.messaging.Outgoing",
            "io.smallrye.reactive.messaging.MutinyEmitter",
            "org.apache.kafka.clients.producer.KafkaProducer");

    static final ArchRule LISTENERS_REMEMBER = classes()
            .should(have("receive events only as a …Listener that uses the inbox", MessagingRules::forgetful))
            .because("every event may come twice");

    static final ArchRule ONLY_THE_OUTBOX_SENDS = classes()
            .that()
            .resideOutsideOfPackage("..foundation.outbox..")
            .should(have("leave sending to the outbox", MessagingRules::sending))
            .because("what is sent beside the transaction is sent although it was rolled back, or lost");

    private MessagingRules() {}

    private static Stream<String> forgetful(JavaClass type) {
        boolean receives = type.getMethods().stream().anyMatch(MessagingRules::isIncoming);
        if (!receives) {
            return Stream.empty();
        }
        boolean remembers = type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().endsWith("foundation.inbox"));
        return type.getSimpleName().endsWith("Listener") && remembers
                ? Stream.empty()
                : Stream.of(type.getName() + " receives events");
    }

    private static boolean isIncoming(JavaMethod method) {
        return method.isAnnotatedWith(INCOMING);
    }

    private static Stream<String> sending(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        SENDING.contains(dependency.getTargetClass().getName()))
                .map(dependency -> dependency.getDescription());
    }
}
