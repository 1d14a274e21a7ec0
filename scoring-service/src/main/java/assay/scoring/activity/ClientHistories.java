package assay.scoring.activity;

import static java.time.ZoneOffset.UTC;

import assay.foundation.time.PortfolioZone;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Everything that is known about one client as of a day, the way it was known at a time. */
@ApplicationScoped
public class ClientHistories {

    private static final String GROUPS = """
            SELECT f.day, f.type, f.currency, f.product_line, f.channel, f.direction, r.taken_back IS NOT NULL AS reversed,
                count(*) AS entries, coalesce(sum(f.amount_minor), 0) AS total
            FROM activity_fact f
            LEFT JOIN LATERAL (SELECT true AS taken_back FROM activity_fact r
                WHERE r.client_id = f.client_id AND r.reverses = f.interaction_id AND r.day <= :asOf
                  AND r.recorded_at <= :knownAt LIMIT 1) AS r ON true
            WHERE f.client_id = :client AND f.portfolio = :portfolio AND f.day <= :asOf AND f.reverses IS NULL
              AND f.recorded_at <= :knownAt
            GROUP BY f.day, f.type, f.currency, f.product_line, f.channel, f.direction, r.taken_back
            ORDER BY f.day, f.type, f.product_line, f.channel, f.direction, r.taken_back
            """;

    private static final String PROFILE = """
            SELECT s.*, (SELECT min(recorded_at) FROM client_state WHERE client_id = :client) AS registered_at
            FROM client_state s
            WHERE s.client_id = :client AND s.recorded_at <= :knownAt
            ORDER BY (s.recorded_at < :dayAfter) DESC, CASE WHEN s.recorded_at < :dayAfter THEN -s.version ELSE s.version END
            LIMIT 1
            """;

    private final Jdbi jdbi;
    private final PortfolioZone zone;

    ClientHistories(Jdbi jdbi, PortfolioZone zone) {
        this.jdbi = jdbi;
        this.zone = zone;
    }

    /** What the client did up to a day, inclusive, as far as it was recorded by a time; in ascending order of days. */
    public List<FactGroup> facts(KnownClient client, LocalDate asOf, Instant knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(GROUPS)
                .bind("client", client.clientId())
                .bind("portfolio", client.portfolio())
                .bind("asOf", asOf)
                .bind("knownAt", OffsetDateTime.ofInstant(knownAt, UTC))
                .map((row, _) -> group(row))
                .list());
    }

    /**
     * The latest profile recorded by the end of a day and by a time; for a day before the first one, the first one.
     *
     * @return nothing if no profile was recorded by the time
     */
    public Optional<KnownProfile> profile(UUID clientId, LocalDate asOf, Instant knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(PROFILE)
                .bind("client", clientId)
                .bind("knownAt", OffsetDateTime.ofInstant(knownAt, UTC))
                .bind("dayAfter", asOf.plusDays(1).atStartOfDay(zone.zone()).toOffsetDateTime())
                .map((row, _) -> profile(row))
                .findOne());
    }

    private static FactGroup group(ResultSet row) throws SQLException {
        return new FactGroup(
                row.getObject("day", LocalDate.class),
                row.getString("type"),
                row.getString("currency"),
                row.getString("product_line"),
                row.getString("channel"),
                row.getString("direction"),
                row.getBoolean("reversed"),
                row.getLong("entries"),
                row.getObject("total", BigDecimal.class).toBigIntegerExact());
    }

    private KnownProfile profile(ResultSet row) throws SQLException {
        return new KnownProfile(
                row.getString("type"),
                row.getString("subtype"),
                row.getString("person"),
                row.getString("size_class"),
                row.getString("wealth_class"),
                row.getString("industry"),
                row.getString("region"),
                zone.dayOf(row.getObject("registered_at", OffsetDateTime.class).toInstant()));
    }
}
