package assay.scoring.scorecards;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.scorecards.domain.exports.SampleOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The cards of all purposes, for reading. */
@ApplicationScoped
public class Scorecards {

    static final String COLUMNS = """
            id, revision, purpose, version, name, origin, status, reason, reason_args, settings_id, sample_hash, types,
            document, document_hash, requested_by, requested_at, fitted_at, activated_by, activated_at, retired_at
            """;

    private final Jdbi jdbi;

    Scorecards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The released card of a purpose. */
    public Optional<RegisteredCard> active(String purpose) {
        return one("SELECT " + COLUMNS + " FROM scorecard WHERE purpose = :it AND status = 'ACTIVE'", purpose)
                .map(CardEntry::registered);
    }

    /** A card by its id, released or not; empty if there is none, or no document yet. */
    public Optional<RegisteredCard> byId(UUID id) {
        return entry(id).filter(entry -> entry.status().hasCard()).map(CardEntry::registered);
    }

    /** Sample and validation of a developed card; empty for a judgemental one, or without a card. */
    public Optional<SampleOrigins> origins(UUID id) {
        return entry(id)
                .map(CardEntry::document)
                .map(document -> CardDocument.read(document).lineage())
                .map(lineage -> new SampleOrigins(
                        lineage.sampleHash(),
                        lineage.settings().definitionOfBad(),
                        lineage.settings().outcomeWindowMonths(),
                        lineage.settings().population().words(),
                        lineage.metrics()));
    }

    /** Whether the purpose has any card, released or not. */
    public boolean knows(String purpose) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM scorecard WHERE purpose = :purpose)")
                        .bind("purpose", purpose)
                        .mapTo(boolean.class)
                        .one());
    }

    Optional<CardEntry> entry(UUID id) {
        return one("SELECT " + COLUMNS + " FROM scorecard WHERE id = :it", id);
    }

    /** Cards of a purpose or of all, newest first. */
    Page<CardEntry> list(@Nullable String purpose, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, "scorecards", purpose)
                .map(place -> place.uuid(0))
                .orElse(new UUID(-1, -1));
        List<CardEntry> rows = jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                        FROM scorecard
                        WHERE id < :before AND (:purpose::text IS NULL OR purpose = :purpose)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("purpose", purpose)
                .bind("limit", limit + 1)
                .map(CardRow::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind("scorecards", purpose));
    }

    private Optional<CardEntry> one(String sql, Object value) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("it", value).map(CardRow::read).findOne());
    }
}
