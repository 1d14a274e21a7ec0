package assay.scoring.valuation;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.activity.KnownClient;
import assay.scoring.bulk.Column;
import assay.scoring.valuation.domain.Tier;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Stored valuations as they are read. */
@ApplicationScoped
class Valuations {

    private static final String VISIBLE =
            "EXISTS (SELECT FROM client c WHERE c.client_id = v.client_id AND (:all OR c.book = ANY (:books)))";

    private static final String OF_CLIENT = """
            SELECT v.*, c.portfolio AS client_portfolio, c.book, m.currency, m.horizon_weeks,
                m.discount_rate AS model_discount_rate,
                m.family, m.observed_until, m.fitted_at
            FROM client c
            LEFT JOIN (SELECT %s FROM valuation) v ON v.portfolio = c.portfolio AND v.client_id = c.client_id
            LEFT JOIN valuation_model m ON m.id = v.model_id
            WHERE c.client_id = ?
            """.formatted(RowReader.COLUMNS);

    private static final String RANKED = """
            SELECT %s FROM valuation v
            WHERE v.portfolio = :portfolio AND v.gross_clv_minor IS NOT NULL %%s
              AND (:tier::text IS NULL OR v.tier = :tier) AND %s
            ORDER BY v.gross_clv_minor DESC, v.client_id LIMIT :limit
            """.formatted(RowReader.COLUMNS, VISIBLE);

    private static final String IN_STATE = """
            SELECT %s FROM valuation v
            WHERE v.portfolio = :portfolio AND v.state = :state AND v.client_id > :after AND %s
            ORDER BY v.client_id LIMIT :limit
            """.formatted(RowReader.COLUMNS, VISIBLE);

    // the first condition is what the index can seek to, the second one breaks ties
    private static final String AFTER_PLACE = """
            AND v.gross_clv_minor <= :gross AND (v.gross_clv_minor < :gross OR v.client_id > :client)""";

    private final Jdbi jdbi;
    private final DataSource dataSource;

    Valuations(Jdbi jdbi, DataSource dataSource) {
        this.jdbi = jdbi;
        this.dataSource = dataSource;
    }

    /** A client with what is stored: one statement by the driver alone, for it is read more often than anything else. */
    Optional<StoredValuation> find(UUID clientId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_CLIENT)) {
            query.setObject(1, clientId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(stored(clientId, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the valuation of " + clientId, e);
        }
    }

    private static StoredValuation stored(UUID clientId, ResultSet row) throws SQLException {
        UUID model = row.getObject("model_id", UUID.class);
        return new StoredValuation(
                new KnownClient(clientId, row.getString("client_portfolio"), row.getString("book")),
                row.getObject("client_id") == null ? null : RowReader.of(row),
                model == null
                        ? null
                        : new ModelTerms(
                                model,
                                Currency.getInstance(row.getString("currency")),
                                new ForecastHorizon(row.getInt("horizon_weeks"), row.getDouble("model_discount_rate")),
                                RepeatFamily.valueOf(row.getString("family")),
                                row.getObject("observed_until", LocalDate.class),
                                row.getObject("fitted_at", OffsetDateTime.class).toInstant()));
    }

    /** What was published about a client, newest first. */
    Page<ValuationRow> history(String portfolio, UUID clientId, @Nullable String cursor, int limit) {
        long before = Cursor.read(cursor, 1, "valuation-history", clientId)
                .map(place -> place.number(0))
                .orElse(Long.MAX_VALUE);
        List<ValuationRow> rows = jdbi.withHandle(handle -> handle.createQuery("SELECT " + RowReader.HISTORY_COLUMNS
                        + " FROM valuation_history WHERE portfolio = :portfolio AND client_id = :client"
                        + " AND version < :before ORDER BY version DESC LIMIT :limit")
                .bind("portfolio", portfolio)
                .bind("client", clientId)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map(RowReader::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.version()).bind("valuation-history", clientId));
    }

    /**
     * Clients with a value, the most valuable first.
     *
     * @param books only clients of these books; null for all
     */
    Page<ValuationRow> ranked(
            String portfolio, @Nullable Tier tier, @Nullable Set<String> books, @Nullable String cursor, int limit) {
        Optional<Cursor> place = Cursor.read(cursor, 2, "valuations", portfolio, tier);
        List<ValuationRow> rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery(RANKED.formatted(place.isPresent() ? AFTER_PLACE : ""))
                    .bind("portfolio", portfolio)
                    .bind("tier", tier == null ? null : tier.name())
                    .bind("all", books == null)
                    .bind("books", Column.of("text", books == null ? Set.of() : books))
                    .bind("limit", limit + 1);
            place.ifPresent(last -> query.bind("gross", last.number(0)).bind("client", last.uuid(1)));
            return query.map(RowReader::read).list();
        });
        return Page.of(rows, limit, last -> placeAfter(last, portfolio, tier));
    }

    /** The cursor of the ranked list that goes on after a row. */
    static String placeAfter(ValuationRow row, String portfolio, @Nullable Tier tier) {
        return Cursor.at(valueOf(row), row.clientId()).bind("valuations", portfolio, tier);
    }

    /**
     * Clients in a state other than valued, in the order of their ids.
     *
     * @param books only clients of these books; null for all
     */
    Page<ValuationRow> inState(
            String portfolio, ValuationState state, @Nullable Set<String> books, @Nullable String cursor, int limit) {
        UUID after = Cursor.read(cursor, 1, "valuations", portfolio, state)
                .map(place -> place.uuid(0))
                .orElse(new UUID(0, 0));
        List<ValuationRow> rows = jdbi.withHandle(handle -> handle.createQuery(IN_STATE)
                .bind("portfolio", portfolio)
                .bind("state", state)
                .bind("all", books == null)
                .bind("books", Column.of("text", books == null ? Set.of() : books))
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(RowReader::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.clientId()).bind("valuations", portfolio, state));
    }

    private static long valueOf(ValuationRow row) {
        if (row.estimate() == null || row.estimate().grossClvMinor() == null) {
            throw new IllegalStateException("ranked without a value: " + row.clientId());
        }
        return row.estimate().grossClvMinor();
    }
}
