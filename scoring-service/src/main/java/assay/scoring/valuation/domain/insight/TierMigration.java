package assay.scoring.valuation.domain.insight;

import assay.scoring.valuation.domain.Tier;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many clients moved from which tier to which between two dates. Clients that came or went in between are counted
 * apart, so that the rows and columns add up to the portfolio on either date.
 *
 * @param moves clients by earlier tier, then later tier; every pair is present
 * @param arrived clients that had no tier on the earlier date, by later tier
 * @param departed clients that have no tier on the later date, by earlier tier
 */
public record TierMigration(
        Map<Tier, Map<Tier, Integer>> moves, Map<Tier, Integer> arrived, Map<Tier, Integer> departed) {

    /** A client's tier on both dates, empty where it had none. */
    public record Move(Optional<Tier> earlier, Optional<Tier> later) {}

    /** Counts the moves of a portfolio. */
    public static TierMigration of(Collection<Move> clients) {
        Map<Tier, Map<Tier, Integer>> moves = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            moves.put(tier, none());
        }
        Map<Tier, Integer> arrived = none();
        Map<Tier, Integer> departed = none();
        for (Move client : clients) {
            if (client.earlier().isPresent()) {
                Map<Tier, Integer> row =
                        client.later().isPresent() ? moves.get(client.earlier().get()) : departed;
                row.merge(client.later().orElse(client.earlier().get()), 1, Integer::sum);
            } else {
                client.later().ifPresent(tier -> arrived.merge(tier, 1, Integer::sum));
            }
        }
        return new TierMigration(
                Collections.unmodifiableMap(moves),
                Collections.unmodifiableMap(arrived),
                Collections.unmodifiableMap(departed));
    }

    private static Map<Tier, Integer> none() {
        Map<Tier, Integer> counts = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            counts.put(tier, 0);
        }
        return counts;
    }
}
