package assay.scoring.activity;

import assay.foundation.events.ContactFacts;
import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.TransactionFacts;
import assay.foundation.time.PortfolioZone;
import assay.scoring.bulk.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The facts, added in bulk. */
@ApplicationScoped
class Facts {

    /** In the order of the key, so that two consumers of the same records wait for each other and never in a circle. */
    private static final Comparator<InteractionRecorded> KEY_ORDER =
            Comparator.comparing(InteractionRecorded::clientId).thenComparing(InteractionRecorded::interactionId);

    private record Added(String portfolio, UUID clientId, String kind) {}

    private static final String ADD = """
            INSERT INTO activity_fact (client_id, interaction_id, portfolio, kind, day, occurred_at, recorded_at,
                reverses, product_line, type, amount_minor, currency, channel, direction)
            SELECT * FROM unnest(:clients, :interactions, :portfolios, :kinds, :days, :occurred, :recorded,
                :reverses, :productLines, :types, :amounts, :currencies, :channels, :directions)
            ON CONFLICT DO NOTHING
            RETURNING portfolio, client_id, kind
            """;

    private final Jdbi jdbi;
    private final PortfolioZone zone;

    Facts(Jdbi jdbi, PortfolioZone zone) {
        this.jdbi = jdbi;
        this.zone = zone;
    }

    /**
     * Adds facts within the running transaction.
     *
     * @return the clients that have a new transaction, by portfolio; whoever was only told again is not among them
     */
    Map<String, SortedSet<UUID>> add(List<InteractionRecorded> facts) {
        List<InteractionRecorded> rows = facts.stream().sorted(KEY_ORDER).toList();
        Map<String, SortedSet<UUID>> clients = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(ADD)
                .bind("clients", Column.of("uuid", rows, InteractionRecorded::clientId))
                .bind("interactions", Column.of("uuid", rows, InteractionRecorded::interactionId))
                .bind("portfolios", Column.of("text", rows, InteractionRecorded::portfolio))
                .bind("kinds", Column.of("text", rows, InteractionRecorded::kind))
                .bind("days", Column.of("date", rows, fact -> zone.dayOf(fact.occurredAt())))
                .bind("occurred", Column.of("timestamptz", rows, InteractionRecorded::occurredAt))
                .bind("recorded", Column.of("timestamptz", rows, InteractionRecorded::recordedAt))
                .bind("reverses", Column.of("uuid", rows, InteractionRecorded::reverses))
                .bind("productLines", Column.of("text", rows, InteractionRecorded::productLine))
                .bind("types", Column.of("text", rows, fact -> moved(fact, TransactionFacts::type)))
                .bind("amounts", Column.of("int8", rows, fact -> moved(fact, TransactionFacts::amountMinor)))
                .bind("currencies", Column.of("text", rows, fact -> moved(fact, TransactionFacts::currency)))
                .bind("channels", Column.of("text", rows, fact -> met(fact, ContactFacts::channel)))
                .bind("directions", Column.of("text", rows, fact -> met(fact, ContactFacts::direction)))
                .map((row, _) -> new Added(
                        row.getString("portfolio"), row.getObject("client_id", UUID.class), row.getString("kind")))
                .forEach(added -> {
                    if (added.kind().equals("TRANSACTION")) {
                        clients.computeIfAbsent(added.portfolio(), _ -> new TreeSet<>())
                                .add(added.clientId());
                    }
                }));
        return clients;
    }

    private static <T> @Nullable T moved(InteractionRecorded fact, Function<TransactionFacts, T> part) {
        return fact.transaction() == null ? null : part.apply(fact.transaction());
    }

    private static <T> @Nullable T met(InteractionRecorded fact, Function<ContactFacts, T> part) {
        return fact.contact() == null ? null : part.apply(fact.contact());
    }
}
