package assay.scoring.scorecards.domain.development;

/**
 * Rules of the bins of every characteristic.
 *
 * @param maxPrebins most intervals or categories that bins are merged from, 2 to 64
 * @param minBins fewest bins, missing and specials not counted
 * @param maxBins most bins, missing and specials not counted
 * @param minShare least part of the sample in a bin
 * @param minGood fewest good rows in a bin
 * @param minBad fewest bad rows in a bin
 * @param minRateDifference least difference between the bad rates of neighbours
 * @param minZ least two-proportion z statistic between neighbours; 0 for no test
 * @param rareShare categories with a smaller part of the sample fall into OTHER
 * @param turnGain part by which a shape with one turn must beat the best shape without one to be chosen automatically
 * @param zeroCell added to both counts of a bin that lacks good or bad rows
 */
public record BinningRules(
        int maxPrebins,
        int minBins,
        int maxBins,
        double minShare,
        int minGood,
        int minBad,
        double minRateDifference,
        double minZ,
        double rareShare,
        double turnGain,
        double zeroCell) {

    /** Usual values. */
    public static final BinningRules DEFAULT = new BinningRules(40, 2, 6, 0.05, 1, 1, 0, 0, 0.01, 0.1, 0.5);

    /** Most pieces that bins may be merged from. */
    public static final int MOST_PREBINS = 64;

    /** @throws IllegalArgumentException if the limits contradict each other */
    public BinningRules {
        boolean counts = 2 <= maxPrebins && maxPrebins <= MOST_PREBINS && 1 <= minBins && minBins <= maxBins;
        boolean shares = 0 <= minShare && minShare <= 0.5 && 0 <= rareShare && rareShare <= 0.5;
        boolean rest = minGood >= 0 && minBad >= 0 && minRateDifference >= 0 && minZ >= 0 && turnGain >= 0;
        if (!counts || !shares || !rest || !(zeroCell > 0)) {
            throw new IllegalArgumentException("contradictory rules: %d..%d bins of %d, share %s, rare %s"
                    .formatted(minBins, maxBins, maxPrebins, minShare, rareShare));
        }
    }
}
