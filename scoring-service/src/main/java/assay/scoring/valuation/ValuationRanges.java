package assay.scoring.valuation;

import assay.scoring.valuation.domain.TierCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A portfolio's valuations by ranges of client ids. */
@ApplicationScoped
class ValuationRanges {

    private static final String IN_RANGE = " portfolio = :portfolio AND client_id >= :from AND client_id < :to ";

    /** Ends of an open range: no client has the id of all zeros or of all ones. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** {@link TierCutoffs#tierOf} in the database. */
    private static final String TIER = """
            CASE WHEN gross_clv_minor IS NULL THEN NULL WHEN gross_clv_minor >= :a THEN 'A' \
            WHEN gross_clv_minor >= :b THEN 'B' ELSE 'C' END""";

    private static final String APPLY_TIERS = """
            WITH unpublished AS (
                SELECT client_id AS id FROM valuation
                WHERE portfolio = :portfolio AND client_id >= :from AND client_id < :to AND model_id IS NOT NULL
                  AND (pending OR tier IS DISTINCT FROM %1$s)
                ORDER BY client_id FOR UPDATE),
            changed AS (
                UPDATE valuation SET tier = %1$s, version = version + 1, pending = false, recorded_at = :now
                FROM unpublished WHERE portfolio = :portfolio AND client_id = id
                RETURNING %2$s),
            kept AS (
                INSERT INTO valuation_history (portfolio, client_id, version, model_id, %3$s, tier, recorded_at)
                SELECT portfolio, client_id, version, model_id, %3$s, tier, recorded_at FROM changed)
            SELECT * FROM changed
            """.formatted(TIER, RowReader.COLUMNS, RowReader.ESTIMATE_COLUMNS);

    private final Jdbi jdbi;

    ValuationRanges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** First client ids of ranges of so many clients each, in order. */
    List<UUID> starts(String portfolio, int clientsPerRange) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT client_id FROM (
                            SELECT client_id, row_number() OVER (ORDER BY client_id) AS place
                            FROM valuation WHERE portfolio = :portfolio) AS numbered
                        WHERE (place - 1) % :size = 0 ORDER BY client_id
                        """)
                .bind("portfolio", portfolio)
                .bind("size", clientsPerRange)
                .mapTo(UUID.class)
                .list());
    }

    /** The rows of a range, in order. */
    List<ValuationRow> rows(String portfolio, @Nullable UUID from, @Nullable UUID to) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + RowReader.COLUMNS + " FROM valuation WHERE" + IN_RANGE + "ORDER BY client_id")
                .bind("portfolio", portfolio)
                .bind("from", Objects.requireNonNullElse(from, BEFORE_ALL))
                .bind("to", Objects.requireNonNullElse(to, AFTER_ALL))
                .map(RowReader::read)
                .list());
    }

    /**
     * Gives the clients of a range their tiers, and makes a new version, in the history too, of those whose tier
     * changed or whose inputs are not published yet. Rows are locked in the order of their ids first.
     *
     * @return the new versions
     */
    List<ValuationRow> applyTiers(
            String portfolio, @Nullable UUID from, @Nullable UUID to, TierCutoffs cutoffs, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(APPLY_TIERS)
                .bind("portfolio", portfolio)
                .bind("from", Objects.requireNonNullElse(from, BEFORE_ALL))
                .bind("to", Objects.requireNonNullElse(to, AFTER_ALL))
                .bind("a", cutoffs.lowestOfAMinor())
                .bind("b", cutoffs.lowestOfBMinor())
                .bind("now", now)
                .map(RowReader::read)
                .list());
    }
}
