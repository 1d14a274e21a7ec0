package assay.scoring.scorecards;

import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.Scorecard.CardOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes the registry. Every step changes the revision; a document is written once. */
@ApplicationScoped
class CardRegistry {

    private final Jdbi jdbi;

    CardRegistry(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A card that is to be developed from a sample. */
    void addWaiting(
            UUID id, String purpose, String name, UUID settings, byte[] sampleHash, String requestedBy, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO scorecard (id, revision, purpose, version, name, origin, status, settings_id,
                            sample_hash, requested_by, requested_at)
                        VALUES (:id, 1, :purpose, :version, :name, 'DEVELOPED', 'FITTING', :settings, :hash, :by, :at)
                        """)
                .bind("id", id)
                .bind("purpose", purpose)
                .bind("version", nextVersion(handle, purpose))
                .bind("name", name)
                .bind("settings", settings)
                .bind("hash", sampleHash)
                .bind("by", requestedBy)
                .bind("at", at)
                .execute());
    }

    /** A card that experts have written down. */
    void addWritten(UUID id, String purpose, Scorecard card, String requestedBy, Instant at) {
        String document = Documents.writeSparse(CardDocument.written(card));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO scorecard (id, revision, purpose, version, name, origin, status, document,
                            document_hash, requested_by, requested_at)
                        VALUES (:id, 1, :purpose, :version, :name, :origin, 'CANDIDATE', :document, :hash, :by, :at)
                        """)
                .bind("id", id)
                .bind("purpose", purpose)
                .bind("version", nextVersion(handle, purpose))
                .bind("name", card.name())
                .bind("origin", CardOrigin.JUDGEMENTAL)
                .bind("document", document)
                .bind("hash", Documents.hash(document))
                .bind("by", requestedBy)
                .bind("at", at)
                .execute());
    }

    Optional<CardEntry> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + Scorecards.COLUMNS + " FROM scorecard WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(CardRow::read)
                .findOne());
    }

    /** The types were found and wait to be confirmed. */
    void awaitTypes(UUID id, Object types) {
        step(id, "status = 'AWAITING_TYPES', types = :types", Map.of("types", Documents.write(types)));
    }

    /** The types were confirmed; the fit may go on. */
    void confirmTypes(UUID id, Object types) {
        step(id, "status = 'FITTING', types = :types", Map.of("types", Documents.write(types)));
    }

    /** A card was developed. */
    void developed(UUID id, List<ColumnType> types, CardDocument card, Instant at) {
        String document = Documents.writeSparse(card);
        step(
                id,
                "status = 'CANDIDATE', types = :types, document = :document, document_hash = :hash, fitted_at = :at",
                Map.of(
                        "types",
                        Documents.write(types),
                        "document",
                        document,
                        "hash",
                        Documents.hash(document),
                        "at",
                        at));
    }

    /** There will be no card: REJECTED for a reason of the sample, FAILED for one of ours. */
    void refused(UUID id, CardStatus status, String reason, Map<String, Object> args, Instant at) {
        step(
                id,
                "status = :status, reason = :reason, reason_args = :args, fitted_at = :at",
                Map.of("status", status.name(), "reason", reason, "args", Documents.write(args), "at", at));
    }

    /** Retires the released card of the purpose, if there is one, and releases this one. */
    void activate(CardEntry card, String by, Instant at) {
        jdbi.useHandle(handle -> {
            lockPurpose(handle, card.purpose());
            handle.createUpdate("""
                            UPDATE scorecard SET revision = revision + 1, status = 'RETIRED', retired_at = :at
                            WHERE purpose = :purpose AND status = 'ACTIVE'
                            """)
                    .bind("purpose", card.purpose())
                    .bind("at", at)
                    .execute();
            handle.createUpdate("""
                            UPDATE scorecard SET revision = revision + 1, status = 'ACTIVE', activated_by = :by,
                                activated_at = :at, retired_at = NULL
                            WHERE id = :id
                            """)
                    .bind("id", card.id())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        });
    }

    private void step(UUID id, String changes, Map<String, Object> values) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE scorecard SET revision = revision + 1, " + changes
                        + " WHERE id = :id AND status IN ('FITTING', 'AWAITING_TYPES')")
                .bind("id", id)
                .bindMap(values)
                .execute());
    }

    private static int nextVersion(Handle handle, String purpose) {
        lockPurpose(handle, purpose);
        return handle.createQuery("SELECT coalesce(max(version), 0) + 1 FROM scorecard WHERE purpose = :purpose")
                .bind("purpose", purpose)
                .mapTo(Integer.class)
                .one();
    }

    /** What happens to the cards of a purpose happens one after the other. */
    private static void lockPurpose(Handle handle, String purpose) {
        handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('scorecard/' || :purpose, 0))")
                .bind("purpose", purpose)
                .mapTo(Integer.class)
                .one();
    }
}
