package assay.scoring.activity;

import static java.time.ZoneOffset.UTC;

import assay.scoring.bulk.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                sum(f.amount_minor) AS total, %1$s AS line
            FROM activity_fact f
            WHERE f.portfolio = :portfolio AND f.type = ANY (:types) AND f.day <= :until AND f.reverses IS NULL
              AND f.recorded_at <= :knownAt %3$s AND %4$s
              AND NOT EXISTS (SELECT FROM activity_fact r
                  WHERE r.client_id = f.client_id AND r.reverses = f.interaction_id
                    AND r.recorded_at <= :knownAt)
            GROUP BY f.client_id, f.day, f.type%2$s
            ORDER BY f.client_id, f.day, array_position(:types, f.type)%2$s
            """;
    private static final String CLIENTS = "f.client_id = ANY (:clients)";
    private static final String RANGE = "f.client_id >= :from AND f.client_id < :to";
    private static final String OF_LINE = "AND f.product_line = :line";
    private static final String PLACE_OF_LINE = "coalesce(array_position(:lines, f.product_line), 0)";

    /** By whether lines are told apart, whether only one counts, and whether clients are named; all eight. */
    private static final Map<List<Boolean>, String> TEXTS = texts();

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
        Query statement = handle.createQuery(text(query))
                .bind("types", Column.of("text", query.transactionTypes()))
                .bind("portfolio", query.portfolio())
                .bind("until", query.until())
                .bind("knownAt", query.knownAt() == null ? FOR_EVER : OffsetDateTime.ofInstant(query.knownAt(), UTC));
        if (!query.namedLines().isEmpty()) {
            statement.bind("lines", Column.of("text", query.namedLines()));
        }
        if (query.productLine() != null) {
            statement.bind("line", query.productLine());
        }
        return query.clients() == null
                ? statement
                        .bind("from", Objects.requireNonNullElse(query.fromClient(), BEFORE_ALL))
                        .bind("to", Objects.requireNonNullElse(query.toClient(), AFTER_ALL))
                : statement.bind("clients", Column.of("uuid", query.clients()));
    }

    private static String text(ActivityQuery query) {
        return TEXTS.get(List.of(!query.namedLines().isEmpty(), query.productLine() != null, query.clients() != null));
    }

    private static Map<List<Boolean>, String> texts() {
        Map<List<Boolean>, String> texts = new HashMap<>();
        for (boolean apart : new boolean[] {false, true}) {
            for (boolean one : new boolean[] {false, true}) {
                for (boolean named : new boolean[] {false, true}) {
                    texts.put(
                            List.of(apart, one, named),
                            BODY.formatted(
                                    apart ? PLACE_OF_LINE : "0",
                                    apart ? ", line" : "",
                                    one ? OF_LINE : "",
                                    named ? CLIENTS : RANGE));
                }
            }
        }
        return texts;
    }

    private static DayTotal total(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal(6);
        boolean beyondRange = total.abs().compareTo(LARGEST) > 0;
        return new DayTotal(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3) - 1,
                row.getInt(7),
                row.getLong(4),
                row.getLong(5),
                beyondRange ? 0 : total.longValueExact(),
                beyondRange);
    }
}
