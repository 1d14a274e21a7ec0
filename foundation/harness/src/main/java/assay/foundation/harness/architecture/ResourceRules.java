package assay.foundation.harness.architecture;

import static assay.foundation.harness.architecture.Conditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What the classes at the HTTP edge are and are not. */
final class ResourceRules {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String ENTITY = "jakarta.persistence.Entity";

    static final ArchRule CALLED_SO = classes()
            .that()
            .areAnnotatedWith(PATH)
            .and()
            .areNotAnnotatedWith(REST_CLIENT)
            .should()
            .haveSimpleNameEndingWith("Resource");

    static final ArchRule NO_TRANSACTIONS = classes()
            .that()
            .areAnnotatedWith(PATH)
            .or()
            .haveSimpleNameEndingWith("Resource")
            .should(have("leave transactions to use cases", ResourceRules::transactions))
            .because("an answer must not be written before the commit; idempotent requests bring their transaction");

    static final ArchRule HIDE_ENTITIES = classes()
            .that()
            .areAnnotatedWith(PATH)
            .should(have("not return entities", ResourceRules::returnedEntities))
            .because("a table is not a contract");

    private ResourceRules() {}

    private static Stream<String> transactions(JavaClass type) {
        Stream<String> onMethods = type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(TRANSACTIONAL))
                .map(method -> method.getFullName() + " is transactional");
        return type.isAnnotatedWith(TRANSACTIONAL)
                ? Stream.concat(Stream.of(type.getName() + " is transactional"), onMethods)
                : onMethods;
    }

    private static Stream<String> returnedEntities(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(involved -> involved.isAnnotatedWith(ENTITY)))
                .map(method -> method.getFullName() + " returns "
                        + method.getReturnType().getName());
    }
}
