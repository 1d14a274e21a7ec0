package assay.scoring.valuation;

import assay.scoring.valuation.domain.TierCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Those rows of a range whose inputs are not published yet or whose tier is not the present one, locked in order. */
    List<ValuationRow> lockUnpublished(String portfolio, @Nullable UUID from, @Nullable UUID to, TierCutoffs cutoffs) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT " + RowReader.COLUMNS + " FROM valuation WHERE" + IN_RANGE + """
                        AND model_id IS NOT NULL AND (pending OR tier IS DISTINCT FROM CASE
                            WHEN gross_clv_minor IS NULL THEN NULL
                            WHEN gross_clv_minor >= :a THEN 'A' WHEN gross_clv_minor >= :b THEN 'B' ELSE 'C' END)
                        ORDER BY client_id FOR UPDATE
                        """)
                        .bind("portfolio", portfolio)
                        .bind("from", Objects.requireNonNullElse(from, BEFORE_ALL))
                        .bind("to", Objects.requireNonNullElse(to, AFTER_ALL))
                        .bind("a", cutoffs.lowestOfAMinor())
                        .bind("b", cutoffs.lowestOfBMinor())
                        .map(RowReader::read)
                        .list());
    }
}
