package assay.scoring.scorecards.domain.evaluation;

/** What the kernel knows about one record: {@link CardEvaluator#explain} says it in words. */
public final class CardScore {

    private final int score;
    private final double logGoodOdds;
    private final double pd;
    private final int[] bins;
    private final int[] reasons;
    private final int found;

    /** Takes the arrays over. */
    CardScore(int score, double logGoodOdds, double pd, int[] bins, int[] reasons, int found) {
        this.score = score;
        this.logGoodOdds = logGoodOdds;
        this.pd = pd;
        this.bins = bins;
        this.reasons = reasons;
        this.found = found;
    }

    /** Sum of the whole points awarded. */
    public int score() {
        return score;
    }

    /** ln(odds good : bad), unrounded. */
    public double logGoodOdds() {
        return logGoodOdds;
    }

    /** Probability of default in (0, 1), from the unrounded log-odds. */
    public double pd() {
        return pd;
    }

    /** Index of the bin that a characteristic fell into, both in the order of the card. */
    public int bin(int characteristic) {
        return bins[characteristic];
    }

    /** Number of reasons found, at most as many as were asked for. */
    public int reasons() {
        return found;
    }

    /** Index of the characteristic at a rank, 0 being the one that cost most. */
    public int reason(int rank) {
        if (rank >= found) {
            throw new IndexOutOfBoundsException(rank + " of " + found);
        }
        return reasons[rank];
    }

    int[] bins() {
        return bins;
    }
}
