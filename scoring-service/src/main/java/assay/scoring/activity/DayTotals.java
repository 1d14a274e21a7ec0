package assay.scoring.activity;

import static java.time.ZoneOffset.UTC;

import assay.scoring.bulk.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the facts, added up per client, day and type with integer arithmetic in the database. One statement serves
 * single clients, ranges and whole portfolios, so that all of them see the same numbers.
 */
@ApplicationScoped
public class DayTotals {

    private static final int FETCH_ROWS = 5_000;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final String BODY = """
            SELECT f.client_id, f.day - DATE '1970-01-01' AS epoch_day, array_position(:types, f.type) AS type,
                count(*) FILTER (WHERE f.amount_minor >= 0) AS non_negative, count(*) AS entries,
                sum(f.amount_minor) AS total
            FROM activity_fact f
            WHERE f.portfolio = :portfolio AND f.type = ANY (:types) AND f.day <= :until AND f.reverses IS NULL
              AND f.recorded_at <= :knownAt AND %s
              AND NOT EXISTS (SELECT FROM activity_fact r
                  WHERE r.client_id = f.client_id AND r.reverses = f.interaction_id
                    AND r.recorded_at <= :knownAt)
            GROUP BY f.client_id, f.day, f.type
            ORDER BY f.client_id, f.day, array_position(:types, f.type)
            """;
    private static final String OF_CLIENTS = BODY.formatted("f.client_id = ANY (:clients)");
    private static final String OF_RANGE = BODY.formatted("f.client_id >= :from AND f.client_id < :to");

    /** Ends of an open range: no client has the id of all zeros or of all ones. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** The driver sends it as PostgreSQL's infinity. */
    private static final OffsetDateTime FOR_EVER = OffsetDateTime.MAX;

    private final Jdbi jdbi;

    DayTotals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Reads totals in ascending order of client and day, streaming: memory does not depend on their number. Needs a
     * running transaction, without which the driver would fetch all rows at once.
     */
    public void read(ActivityQuery query, Consumer<DayTotal> reader) {
        jdbi.useHandle(handle -> statement(handle, query)
                .setFetchSize(FETCH_ROWS)
                .map((row, _) -> total(row))
                .forEach(reader));
    }

    /**
     * The currency of a portfolio's transactions.
     *
     * @return at most two codes; two say that the portfolio mixes currencies
     */
    public List<String> currenciesOf(String portfolio) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        SELECT min(currency) AS currency FROM activity_fact WHERE portfolio = :portfolio
                        UNION SELECT max(currency) FROM activity_fact WHERE portfolio = :portfolio
                        """)
                .bind("portfolio", portfolio)
                .map((row, _) -> Optional.ofNullable(row.getString("currency")))
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private static Query statement(Handle handle, ActivityQuery query) {
        Query statement = handle.createQuery(query.clients() == null ? OF_RANGE : OF_CLIENTS)
                .bind("types", Column.of("text", query.transactionTypes()))
                .bind("portfolio", query.portfolio())
                .bind("until", query.until())
                .bind("knownAt", query.knownAt() == null ? FOR_EVER : OffsetDateTime.ofInstant(query.knownAt(), UTC));
        return query.clients() == null
                ? statement
                        .bind("from", Objects.requireNonNullElse(query.fromClient(), BEFORE_ALL))
                        .bind("to", Objects.requireNonNullElse(query.toClient(), AFTER_ALL))
                : statement.bind("clients", Column.of("uuid", query.clients()));
    }

    private static DayTotal total(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal(6);
        boolean beyondRange = total.abs().compareTo(LARGEST) > 0;
        return new DayTotal(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3) - 1,
                row.getLong(4),
                row.getLong(5),
                beyondRange ? 0 : total.longValueExact(),
                beyondRange);
    }
}
