package assay.scoring.creditscore.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy would have done with clients that were scored: how many it accepts, how risky they are, and who would
 * be treated differently than by another strategy. Bad rates are expected ones, the mean probability of default; where
 * outcomes are not known yet there is nothing else.
 */
public final class TradeOff {

    private TradeOff() {}

    /**
     * A client that was scored.
     *
     * @param points on the strategies' scale
     * @param pd probability of default, in (0, 1)
     */
    public record Applicant(int points, double pd, Map<String, FeatureValue> features) {}

    /**
     * One line of the table.
     *
     * @param shift points by which every band is raised
     * @param acceptRate accepted share of all
     * @param acceptedBadRate expected bad rate of the accepted; null if there are none
     */
    public record TradeOffLine(
            int shift,
            int accepted,
            int referred,
            int declined,
            double acceptRate,
            @Nullable Double acceptedBadRate) {}

    /**
     * Clients by what both strategies do with them.
     *
     * @param count number of clients
     * @param badRate expected bad rate; null if there are none
     */
    public record SwapGroup(int count, @Nullable Double badRate) {}

    /**
     * The swap set.
     *
     * @param keptIn accepted by both
     * @param swappedIn accepted by the new strategy only
     * @param swappedOut accepted by the old strategy only
     * @param keptOut accepted by neither
     */
    public record SwapSet(SwapGroup keptIn, SwapGroup swappedIn, SwapGroup swappedOut, SwapGroup keptOut) {}

    /**
     * The trade-off between approvals and risk when the bands of a strategy move.
     *
     * @param applicants at least one
     * @param shifts points by which the bands are raised, one line each
     */
    public static List<TradeOffLine> table(
            DecisionStrategy strategy, List<Applicant> applicants, List<Integer> shifts) {
        List<TradeOffLine> lines = new ArrayList<>();
        for (int shift : shifts) {
            DecisionStrategy moved = strategy.raised(shift);
            int[] counts = new int[CreditOutcome.values().length];
            Tally accepted = new Tally();
            for (Applicant applicant : applicants) {
                CreditOutcome outcome =
                        moved.decide(applicant.points(), applicant.features()).outcome();
                counts[outcome.ordinal()]++;
                accepted.add(applicant, outcome == CreditOutcome.ACCEPT);
            }
            lines.add(new TradeOffLine(
                    shift,
                    counts[CreditOutcome.ACCEPT.ordinal()],
                    counts[CreditOutcome.REFER.ordinal()],
                    counts[CreditOutcome.DECLINE.ordinal()],
                    (double) counts[CreditOutcome.ACCEPT.ordinal()] / applicants.size(),
                    accepted.group().badRate()));
        }
        return lines;
    }

    /** Who would be treated differently by another strategy. */
    public static SwapSet swapSet(DecisionStrategy old, DecisionStrategy next, List<Applicant> applicants) {
        Tally[] tallies = {new Tally(), new Tally(), new Tally(), new Tally()};
        for (Applicant applicant : applicants) {
            boolean before = accepts(old, applicant);
            boolean after = accepts(next, applicant);
            tallies[(before ? 0 : 1) + (after ? 0 : 2)].add(applicant, true);
        }
        return new SwapSet(tallies[0].group(), tallies[1].group(), tallies[2].group(), tallies[3].group());
    }

    private static boolean accepts(DecisionStrategy strategy, Applicant applicant) {
        return strategy.decide(applicant.points(), applicant.features()).outcome() == CreditOutcome.ACCEPT;
    }

    /** Counts clients and adds up their probabilities. */
    private static final class Tally {

        private int count;
        private double sum;

        void add(Applicant applicant, boolean counts) {
            if (counts) {
                count++;
                sum += applicant.pd();
            }
        }

        SwapGroup group() {
            return new SwapGroup(count, count == 0 ? null : sum / count);
        }
    }
}
