package assay.scoring.scorecards;

import assay.scoring.documents.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How cards are to be developed; never changed. */
@ApplicationScoped
class SettingsDocuments {

    /**
     * Stored settings.
     *
     * @param createdBy who asked
     */
    record StoredSettings(UUID id, NewScorecardSettings settings, String createdBy, Instant createdAt) {}

    private final Jdbi jdbi;

    SettingsDocuments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(StoredSettings stored) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO scorecard_settings (id, document, created_by, created_at)
                        VALUES (:id, :document, :by, :at)
                        """)
                .bind("id", stored.id())
                .bind("document", Documents.write(stored.settings()))
                .bind("by", stored.createdBy())
                .bind("at", stored.createdAt())
                .execute());
    }

    Optional<StoredSettings> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, document, created_by, created_at FROM scorecard_settings WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> new StoredSettings(
                        row.getObject("id", UUID.class),
                        Documents.read(row.getString("document"), NewScorecardSettings.class),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .findOne());
    }
}
