package assay.interaction.imports;

import assay.foundation.imports.ImportFields;
import assay.foundation.imports.ImportMapping;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Refused;
import assay.foundation.problem.Unavailable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Fetches import mappings and refuses those that cannot lead to an interaction, before anything is uploaded. */
@ApplicationScoped
class MappingFetch {

    private static final Logger LOG = Logger.getLogger(MappingFetch.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int NOT_FOUND = 404;

    /** Ignores what client-service may add to the document later. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final MappingSource source;

    MappingFetch(@RestClient MappingSource source) {
        this.source = source;
    }

    /**
     * The mapping as it is now; the job keeps this copy.
     *
     * @throws Refused if there is none, or it lacks fields that every interaction has
     * @throws Unavailable if client-service does not answer
     */
    ImportMapping fetch(UUID id) {
        ImportMapping mapping = read(id);
        List<FieldError> missing = missing(mapping.fields().keySet());
        if (!missing.isEmpty()) {
            throw new Refused("mapping-unfit", Map.of(), missing);
        }
        return mapping;
    }

    private ImportMapping read(UUID id) {
        try {
            return MAPPER.treeToValue(source.mapping(id), ImportMapping.class);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                throw new Refused("mapping-unknown", Map.of("id", id));
            }
            throw unavailable(e);
        } catch (ProcessingException | JsonProcessingException e) {
            throw unavailable(e);
        }
    }

    private static Unavailable unavailable(Exception cause) {
        LOG.warnf("client-service does not answer with a mapping: %s", cause.toString());
        return new Unavailable("client-service-unavailable", RETRY);
    }

    private static List<FieldError> missing(Set<String> fields) {
        List<FieldError> missing = new ArrayList<>();
        for (String field : List.of("kind", "occurredAt")) {
            if (!fields.contains(field)) {
                missing.add(required(field));
            }
        }
        if (!fields.contains(ImportFields.CLIENT_ID)) {
            for (String field : List.of(ImportFields.REFERENCE_SYSTEM, ImportFields.REFERENCE_ID)) {
                if (!fields.contains(field)) {
                    missing.add(required(field));
                }
            }
        }
        return missing;
    }

    private static FieldError required(String field) {
        return FieldError.of("/fields/" + field, "mapping-field-required");
    }
}
