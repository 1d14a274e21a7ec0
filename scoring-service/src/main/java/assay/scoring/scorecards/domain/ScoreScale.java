package assay.scoring.scorecards.domain;

import org.hipparchus.util.FastMath;

/**
 * How log-odds become points. Higher scores are safer.
 *
 * <p>factor = pdo / ln 2, offset = targetPoints - factor ln(targetOdds), score = offset + factor ln(goodOdds).
 *
 * @param targetPoints points at the target odds
 * @param targetOdds odds good : bad at the target points, above 0
 * @param pdo points that double the odds good : bad, above 0
 */
public record ScoreScale(double targetPoints, double targetOdds, double pdo) {

    /** @throws IllegalArgumentException if the odds or the doubling points are not positive and finite */
    public ScoreScale {
        if (!Double.isFinite(targetPoints) || !positive(targetOdds) || !positive(pdo)) {
            throw new IllegalArgumentException(
                    "no score scale: " + targetPoints + " points at " + targetOdds + ", pdo " + pdo);
        }
    }

    /** Points for one unit of ln(odds good : bad). */
    public double factor() {
        return pdo / FastMath.log(2);
    }

    /** Points at even odds. */
    public double offset() {
        return targetPoints - factor() * FastMath.log(targetOdds);
    }

    /** Points of a log-odds good : bad. */
    public double score(double logGoodOdds) {
        return offset() + factor() * logGoodOdds;
    }

    /** ln(odds good : bad) of a number of points. */
    public double logGoodOdds(double score) {
        return (score - offset()) / factor();
    }

    /** Probability of default of a number of points, in (0, 1). */
    public double probabilityOfDefault(double score) {
        return 1 / (1 + FastMath.exp(logGoodOdds(score)));
    }

    private static boolean positive(double value) {
        return value > 0 && Double.isFinite(value);
    }
}
