package assay.scoring.activity;

import static java.time.ZoneOffset.UTC;

import assay.foundation.time.PortfolioZone;
import assay.scoring.bulk.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Traits of many clients at once, each from the profile that {@link ClientHistories#profile} would find. */
@ApplicationScoped
public class Traits {

    private static final String BODY = """
            SELECT DISTINCT ON (s.client_id) s.client_id, s.type, s.size_class, s.wealth_class, s.industry, s.region
            FROM client_state s
            WHERE s.recorded_at <= :knownAt AND %s
            ORDER BY s.client_id, (s.recorded_at < :dayAfter) DESC,
                CASE WHEN s.recorded_at < :dayAfter THEN -s.version ELSE s.version END
            """;
    private static final String OF_CLIENTS = BODY.formatted("s.client_id = ANY (:clients)");
    private static final String OF_RANGE = BODY.formatted("""
            s.client_id IN (SELECT c.client_id FROM client c
                WHERE c.portfolio = :portfolio AND c.client_id >= :from AND c.client_id < :to)""");

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Jdbi jdbi;
    private final PortfolioZone zone;

    Traits(Jdbi jdbi, PortfolioZone zone) {
        this.jdbi = jdbi;
        this.zone = zone;
    }

    /**
     * Traits of the clients a query is about, as of a day.
     *
     * @return nothing for clients we were not told of
     */
    public Map<UUID, ClientTraits> of(ActivityQuery query, LocalDate asOf) {
        return jdbi.withHandle(handle -> {
            Query statement = query.clients() == null
                    ? handle.createQuery(OF_RANGE)
                            .bind("portfolio", query.portfolio())
                            .bind("from", Objects.requireNonNullElse(query.fromClient(), BEFORE_ALL))
                            .bind("to", Objects.requireNonNullElse(query.toClient(), AFTER_ALL))
                    : handle.createQuery(OF_CLIENTS).bind("clients", Column.of("uuid", query.clients()));
            return statement
                    .bind(
                            "knownAt",
                            query.knownAt() == null
                                    ? OffsetDateTime.MAX
                                    : query.knownAt().atOffset(UTC))
                    .bind("dayAfter", asOf.plusDays(1).atStartOfDay(zone.zone()).toOffsetDateTime())
                    .map((row, _) -> Map.entry(
                            row.getObject(1, UUID.class),
                            new ClientTraits(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }
}
