package assay.scoring.monitoring.domain;

import assay.scoring.scorecards.domain.monitoring.CalibrationCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A challenger that scored in the shadow beside the champion whose decisions counted, on the same records.
 *
 * @param pairs records that both scored
 * @param champion figures of the champion
 * @param challenger figures of the challenger
 * @param challengerWouldApprove records that only the challenger would accept
 * @param challengerWouldDecline records that only the champion accepts
 */
public record ChallengerComparison(
        int pairs,
        ComparedCard champion,
        ComparedCard challenger,
        long challengerWouldApprove,
        long challengerWouldDecline) {

    /**
     * One of the two.
     *
     * @param separation where outcomes are known; null unless some defaulted and some did not
     * @param brier where outcomes are known; null without any
     */
    public record ComparedCard(
            double meanPd,
            double approvalRate,
            @Nullable Separation separation,
            @Nullable Double brier) {}

    /** The same record scored by both; outcomes are those of the record. */
    public record Pair(ScoredRecord champion, ScoredRecord challenger) {}

    /** Compares; null without pairs. */
    public static @Nullable ChallengerComparison of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return null;
        }
        return new ChallengerComparison(
                pairs.size(),
                side(pairs.stream().map(Pair::champion).toList()),
                side(pairs.stream().map(Pair::challenger).toList()),
                pairs.stream()
                        .filter(pair ->
                                pair.challenger().approved() && !pair.champion().approved())
                        .count(),
                pairs.stream()
                        .filter(pair ->
                                !pair.challenger().approved() && pair.champion().approved())
                        .count());
    }

    private static ComparedCard side(List<ScoredRecord> records) {
        List<ScoredRecord> known =
                records.stream().filter(record -> record.defaulted() != null).toList();
        double approved = records.stream().filter(ScoredRecord::approved).count();
        return new ComparedCard(
                records.stream().mapToDouble(ScoredRecord::pd).average().orElseThrow(),
                approved / records.size(),
                Separation.of(known),
                known.isEmpty() ? null : brier(known));
    }

    private static double brier(List<ScoredRecord> known) {
        boolean[] defaults = new boolean[known.size()];
        for (int i = 0; i < defaults.length; i++) {
            defaults[i] = Boolean.TRUE.equals(known.get(i).defaulted());
        }
        return CalibrationCheck.brier(
                known.stream().mapToDouble(ScoredRecord::pd).toArray(), defaults);
    }
}
