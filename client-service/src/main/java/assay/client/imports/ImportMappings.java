package assay.client.imports;

import assay.foundation.imports.ImportMapping;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The stored mappings. They never change: a file that is laid out otherwise gets a mapping of its own. */
@ApplicationScoped
class ImportMappings {

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock clock;

    ImportMappings(Jdbi jdbi, ObjectMapper mapper, Clock clock) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param subject who describes the file */
    void insert(UUID id, ImportMapping mapping, String subject) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO import_mapping (id, document, created_by, created_at)
                        VALUES (:id, :document::jsonb, :subject, :now)""")
                .bind("id", id)
                .bind("document", json(mapping))
                .bind("subject", subject)
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
    }

    Optional<ImportMapping> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT document FROM import_mapping WHERE id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(this::mapping);
    }

    private String json(ImportMapping mapping) {
        try {
            return mapper.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportMapping mapping(String json) {
        try {
            return mapper.readValue(json, ImportMapping.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
