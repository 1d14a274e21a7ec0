package assay.scoring.scorecards.domain.development;

import org.hipparchus.util.FastMath;

/**
 * Weight of evidence and information value of bins.
 *
 * <p>woe = ln((good / allGood) / (bad / allBad)), higher is safer; the information value of a bin is (good / allGood -
 * bad / allBad) woe, never negative. A bin that lacks good or bad rows gets a correction added to both counts; an empty
 * bin says nothing and weighs 0.
 *
 * @param allGood good rows of the sample, above 0
 * @param allBad bad rows of the sample, above 0
 * @param zeroCell correction for bins without good or without bad rows, above 0
 */
public record WeightOfEvidence(long allGood, long allBad, double zeroCell) {

    /** @throws IllegalArgumentException if a class is empty */
    public WeightOfEvidence {
        if (allGood <= 0 || allBad <= 0 || !(zeroCell > 0)) {
            throw new IllegalArgumentException("no evidence in %d good, %d bad rows".formatted(allGood, allBad));
        }
    }

    /** Weight of evidence of a bin. */
    public double woe(long good, long bad) {
        if (good == 0 && bad == 0) {
            return 0;
        }
        double add = addition(good, bad);
        return FastMath.log(((good + add) / allGood) / ((bad + add) / allBad));
    }

    /** What a bin adds to the information value of its characteristic. */
    public double informationValue(long good, long bad) {
        double add = addition(good, bad);
        return ((good + add) / allGood - (bad + add) / allBad) * woe(good, bad);
    }

    /** Whether a bin needed the correction. */
    public boolean isCorrected(long good, long bad) {
        return addition(good, bad) > 0;
    }

    private double addition(long good, long bad) {
        return good == 0 ^ bad == 0 ? zeroCell : 0;
    }
}
