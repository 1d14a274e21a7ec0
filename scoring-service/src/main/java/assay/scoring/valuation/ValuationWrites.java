package assay.scoring.valuation;

import assay.scoring.bulk.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Writes stored valuations in bulk. Everything here touches rows in the order of client ids, so that no two wait in a circle. */
@ApplicationScoped
class ValuationWrites {

    private static final String ROWS = """
            SELECT * FROM unnest(:clients, :versions, :revisions, :pending, :models, :states, :asOf, :frequencies,
                :firstDays, :lastDays, :incomes, :margins, :pAlive, :expected, :discounted, :monetary, :spends,
                :gross, :net, :stages, :settings, :rates, :costs, :tiers,
                :published)
            AS row (client_id, version, revision, pending, model_id, state, as_of, frequency, first_day, last_day,
                income_minor, margin, p_alive, expected_transactions, discounted_transactions, monetary_value,
                expected_spend, gross_clv_minor, net_clv_minor, lifecycle_stage, settings_id, discount_rate,
                service_cost_minor, tier, published)
            """;

    /** The columns of a row are sent once, for the present and for the history. */
    private static final String WRITE = """
            WITH row AS (%2$s),
                kept AS (
                    INSERT INTO valuation_history (portfolio, client_id, version, model_id, %1$s, tier, recorded_at)
                    SELECT :portfolio, client_id, version, model_id, %1$s, tier, :recordedAt FROM row WHERE published)
            INSERT INTO valuation AS present (portfolio, client_id, version, revision, pending, model_id, %1$s, tier,
                recorded_at)
            SELECT :portfolio, client_id, version, revision, pending, model_id, %1$s, tier, :recordedAt
            FROM row ORDER BY client_id
            ON CONFLICT (portfolio, client_id) DO UPDATE SET
                version = excluded.version, revision = excluded.revision, pending = excluded.pending,
                model_id = excluded.model_id, state = excluded.state, as_of = excluded.as_of,
                frequency = excluded.frequency, first_day = excluded.first_day, last_day = excluded.last_day,
                income_minor = excluded.income_minor, margin = excluded.margin, p_alive = excluded.p_alive,
                expected_transactions = excluded.expected_transactions,
                discounted_transactions = excluded.discounted_transactions,
                monetary_value = excluded.monetary_value, expected_spend = excluded.expected_spend,
                gross_clv_minor = excluded.gross_clv_minor, net_clv_minor = excluded.net_clv_minor,
                lifecycle_stage = excluded.lifecycle_stage, settings_id = excluded.settings_id,
                discount_rate = excluded.discount_rate, service_cost_minor = excluded.service_cost_minor,
                tier = excluded.tier, recorded_at = excluded.recorded_at
            WHERE present.revision = excluded.revision - :newFacts
            """.formatted(RowReader.ESTIMATE_COLUMNS, ROWS);

    private final Jdbi jdbi;

    ValuationWrites(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The clients' rows, made where missing, locked until the end of the transaction. */
    Map<UUID, ValuationRow> lock(String portfolio, Collection<UUID> clients) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO valuation (portfolio, client_id)
                            SELECT :portfolio, id FROM unnest(:clients) AS client (id) ORDER BY id
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("portfolio", portfolio)
                    .bind("clients", Column.of("uuid", clients))
                    .execute();
            return handle.createQuery("SELECT " + RowReader.COLUMNS + """
                             FROM valuation WHERE portfolio = :portfolio AND client_id = ANY (:clients)
                            ORDER BY client_id FOR UPDATE
                            """)
                    .bind("portfolio", portfolio)
                    .bind("clients", Column.of("uuid", clients))
                    .map(RowReader::read)
                    .collect(Collectors.toMap(ValuationRow::clientId, row -> row));
        });
    }

    /** Those of the clients that have a row. */
    SortedSet<UUID> withRows(String portfolio, Collection<UUID> clients) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT client_id FROM valuation WHERE portfolio = :portfolio AND client_id = ANY (:clients)")
                .bind("portfolio", portfolio)
                .bind("clients", Column.of("uuid", clients))
                .mapTo(UUID.class)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Notes that new facts arrived for clients that nobody values now; their rows are locked already. */
    void noteNewFacts(String portfolio, Collection<UUID> clients) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE valuation SET revision = revision + 1
                        WHERE portfolio = :portfolio AND client_id = ANY (:clients)
                        """)
                .bind("portfolio", portfolio)
                .bind("clients", Column.of("uuid", clients))
                .execute());
    }

    /**
     * Writes rows whose revision is still the one they were made from; others are left as they are.
     *
     * @param rows of one portfolio and one moment
     * @return number of rows written
     */
    int write(List<ValuationRow> rows) {
        return write(rows, Set.of(), 0);
    }

    /**
     * Writes rows that count new facts, and adds those to the history that are published with it. The rows are locked.
     *
     * @param rows of one portfolio and one moment
     * @param published clients whose row is a new version
     */
    void writeWithNewFacts(List<ValuationRow> rows, Set<UUID> published) {
        write(rows, published, 1);
    }

    private int write(List<ValuationRow> rows, Set<UUID> published, int newFacts) {
        return rows.isEmpty()
                ? 0
                : jdbi.withHandle(handle -> bind(handle.createUpdate(WRITE), rows)
                        .bind("published", Column.of("bool", rows, row -> published.contains(row.clientId())))
                        .bind("newFacts", newFacts)
                        .execute());
    }

    /** Removes all that is stored about a client. */
    void forget(UUID client) {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM valuation WHERE client_id = ?", client);
            handle.execute("DELETE FROM valuation_history WHERE client_id = ?", client);
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<ValuationRow> rows) {
        return statement
                .bind("portfolio", rows.getFirst().portfolio())
                .bind("recordedAt", rows.getFirst().recordedAt())
                .bind("clients", Column.of("uuid", rows, ValuationRow::clientId))
                .bind("versions", Column.of("int8", rows, ValuationRow::version))
                .bind("revisions", Column.of("int8", rows, ValuationRow::revision))
                .bind("pending", Column.of("bool", rows, ValuationRow::pending))
                .bind("models", Column.of("uuid", rows, ValuationRow::modelId))
                .bind(
                        "states",
                        estimates("text", rows, estimate -> estimate.state().name()))
                .bind("asOf", estimates("date", rows, Estimate::asOf))
                .bind("frequencies", estimates("int4", rows, Estimate::frequency))
                .bind("firstDays", estimates("date", rows, Estimate::firstDay))
                .bind("lastDays", estimates("date", rows, Estimate::lastDay))
                .bind("incomes", estimates("int8", rows, Estimate::incomeMinor))
                .bind("margins", estimates("float8", rows, Estimate::margin))
                .bind("pAlive", estimates("float8", rows, Estimate::pAlive))
                .bind("expected", estimates("float8", rows, Estimate::expectedTransactions))
                .bind("discounted", estimates("float8", rows, Estimate::discountedTransactions))
                .bind("monetary", estimates("float8", rows, Estimate::monetaryValue))
                .bind("spends", estimates("float8", rows, Estimate::expectedSpend))
                .bind("gross", estimates("int8", rows, Estimate::grossClvMinor))
                .bind("net", estimates("int8", rows, Estimate::netClvMinor))
                .bind("stages", estimates("text", rows, ValuationWrites::stage))
                .bind("settings", estimates("uuid", rows, Estimate::settingsId))
                .bind("rates", estimates("float8", rows, Estimate::discountRate))
                .bind("costs", estimates("int8", rows, Estimate::serviceCostMinor))
                .bind(
                        "tiers",
                        Column.of(
                                "text",
                                rows,
                                row -> row.tier() == null ? null : row.tier().name()));
    }

    private static @Nullable Object stage(Estimate estimate) {
        return estimate.lifecycleStage() == null
                ? null
                : estimate.lifecycleStage().name();
    }

    private static Argument estimates(
            String type, List<ValuationRow> rows, Function<Estimate, @Nullable Object> value) {
        return Column.of(type, rows, row -> row.estimate() == null ? null : value.apply(row.estimate()));
    }
}
