package assay.foundation.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Tells of every answer which members it always has: those that the record behind it does not mark {@link Nullable}, for
 * answers leave nulls out. What a request can hold as well says itself what it requires.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AnswerMembers implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    /** Called by the framework. */
    public AnswerMembers(IndexView index) {
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .forEach(type -> records.computeIfAbsent(SchemaNames.of(type), name -> new ArrayList<>())
                        .add(type));
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getComponents().getSchemas() == null) {
            return;
        }
        Set<String> sent = new SchemaReach(contract).ofRequests();
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null) {
                schema.setRequired(always(name, schema));
            }
        });
    }

    /** Types of one name are told apart by their members; where that is not enough, what all of them always have. */
    private @Nullable List<String> always(String name, Schema schema) {
        Set<String> always = new HashSet<>(schema.getProperties().keySet());
        List<ClassInfo> types = records.getOrDefault(name, List.of()).stream()
                .filter(type ->
                        members(type, false).equals(schema.getProperties().keySet()))
                .toList();
        types.forEach(type -> always.retainAll(members(type, true)));
        Set<String> required = new HashSet<>(types.isEmpty() ? Set.of() : always);
        required.addAll(schema.getRequired() == null ? List.of() : schema.getRequired());
        return required.isEmpty() ? null : required.stream().sorted().toList();
    }

    private static Set<String> members(ClassInfo type, boolean alwaysThere) {
        return type.recordComponents().stream()
                .filter(member -> !alwaysThere || isAlwaysThere(type, member))
                .map(member -> jsonName(type, member))
                .collect(Collectors.toSet());
    }

    private static boolean isAlwaysThere(ClassInfo type, RecordComponentInfo member) {
        boolean leftOutWhenEmpty =
                leavesOutEmpty(type.declaredAnnotation(INCLUDE)) || leavesOutEmpty(on(type, member, INCLUDE));
        return member.type().kind() == Type.Kind.PRIMITIVE
                || !member.type().hasAnnotation(NULLABLE) && !leftOutWhenEmpty;
    }

    private static boolean leavesOutEmpty(@Nullable AnnotationInstance include) {
        return include != null
                && include.value() != null
                && include.value().asEnum().equals("NON_EMPTY");
    }

    private static String jsonName(ClassInfo type, RecordComponentInfo member) {
        AnnotationInstance renamed = on(type, member, PROPERTY);
        return renamed == null || renamed.value() == null
                ? member.name()
                : renamed.value().asString();
    }

    /** Annotations that are not made for record components stay with the field. */
    private static @Nullable AnnotationInstance on(ClassInfo type, RecordComponentInfo member, DotName annotation) {
        return type.field(member.name()).annotation(annotation);
    }
}
