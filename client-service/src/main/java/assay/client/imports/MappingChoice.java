package assay.client.imports;

import static assay.foundation.imports.ImportFields.REFERENCE_ID;
import static assay.foundation.imports.ImportFields.REFERENCE_SYSTEM;

import assay.foundation.imports.ImportMapping;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the mapping an upload names, and refuses one that cannot lead to a client before anything is uploaded. */
@ApplicationScoped
class MappingChoice {

    private final ImportMappings mappings;

    MappingChoice(ImportMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * The mapping by its id.
     *
     * @throws Refused {@code mapping-unknown}, or {@code mapping-unfit} if it lacks what every client has
     */
    ImportMapping require(UUID id) {
        ImportMapping mapping = mappings.find(id).orElseThrow(() -> new Refused("mapping-unknown", Map.of("id", id)));
        List<FieldError> missing = List.of(REFERENCE_SYSTEM, REFERENCE_ID, "type").stream()
                .filter(field -> !mapping.fields().containsKey(field))
                .map(field -> FieldError.of("/fields/" + field, "mapping-field-required"))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("mapping-unfit", Map.of(), missing);
        }
        return mapping;
    }
}
