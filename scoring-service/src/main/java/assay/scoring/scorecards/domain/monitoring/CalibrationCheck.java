package assay.scoring.scorecards.domain.monitoring;

import java.util.List;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.util.FastMath;

/**
 * Whether probabilities of default fit the defaults that came.
 *
 * @param brier mean of (probability - outcome)^2, in [0, 1]
 * @param hosmerLemeshow sum over groups of (defaults - expected)^2 / (n p (1 - p))
 * @param degreesOfFreedom groups on a new sample, groups - 2 on the one that the probabilities were fitted to
 * @param pValue probability of a larger statistic if the probabilities were right
 * @param groups grade by grade
 */
public record CalibrationCheck(
        double brier, double hosmerLemeshow, int degreesOfFreedom, double pValue, List<CalibrationGroup> groups) {

    /** One-sided bound of the binomial test, 99 %. */
    public static final double Z_BOUND = 2.33;

    private static final double CONFIDENCE = 0.99;
    private static final double INTERVAL = 0.95;

    /**
     * Clients of about one probability.
     *
     * @param clients at least 1
     * @param defaults in [0, clients]
     * @param pd mean probability of default, in (0, 1)
     */
    public record ObservedDefaults(long clients, long defaults, double pd) {

        /** @throws IllegalArgumentException if a number is out of its range */
        public ObservedDefaults {
            if (clients < 1 || defaults < 0 || defaults > clients || !(pd > 0 && pd < 1)) {
                throw new IllegalArgumentException(defaults + " defaults of " + clients + " at " + pd);
            }
        }
    }

    /**
     * One group judged. The tests take defaults as independent; the correlated bound does not.
     *
     * @param observed what was judged
     * @param z (defaults - n p) / sqrt(n p (1 - p))
     * @param underestimated z above {@link #Z_BOUND}: more defaults than the probability explains
     * @param jeffreysLower lower bound, 95 %, of the default rate by Jeffreys' interval Beta(d + 1/2, n - d + 1/2)
     * @param jeffreysUpper upper bound of it
     * @param jeffreysPValue probability by it that the true rate is at or below the stated one; low means underestimated
     * @param correlatedBound default rate that a large portfolio passes once in 100 years when defaults are correlated:
     *     N((G(p) + sqrt(r) G(0.99)) / sqrt(1 - r)) (Vasicek), r the asset correlation
     */
    public record CalibrationGroup(
            ObservedDefaults observed,
            double z,
            boolean underestimated,
            double jeffreysLower,
            double jeffreysUpper,
            double jeffreysPValue,
            double correlatedBound) {}

    public CalibrationCheck {
        groups = List.copyOf(groups);
    }

    /**
     * Judges groups.
     *
     * @param observed at least one group, three on the fitting sample
     * @param brier of the single records, see {@link #brier}
     * @param fittingSample whether the probabilities were fitted to these records
     * @param assetCorrelation in [0, 1)
     * @throws IllegalArgumentException if there are too few groups or the correlation is out of its range
     */
    public static CalibrationCheck of(
            List<ObservedDefaults> observed, double brier, boolean fittingSample, double assetCorrelation) {
        int degrees = fittingSample ? observed.size() - 2 : observed.size();
        if (degrees < 1 || !(assetCorrelation >= 0 && assetCorrelation < 1)) {
            throw new IllegalArgumentException(observed.size() + " groups, correlation " + assetCorrelation);
        }
        double statistic = 0;
        for (ObservedDefaults group : observed) {
            double z = z(group);
            statistic += z * z;
        }
        return new CalibrationCheck(
                brier,
                statistic,
                degrees,
                1 - new ChiSquaredDistribution(degrees).cumulativeProbability(statistic),
                observed.stream().map(group -> judge(group, assetCorrelation)).toList());
    }

    /**
     * Brier score.
     *
     * @param pds probabilities of default
     * @param defaults what came, record by record
     * @throws IllegalArgumentException if the lengths differ or there are none
     */
    public static double brier(double[] pds, boolean[] defaults) {
        if (pds.length != defaults.length || pds.length == 0) {
            throw new IllegalArgumentException(pds.length + " probabilities, " + defaults.length + " outcomes");
        }
        double sum = 0;
        for (int i = 0; i < pds.length; i++) {
            double error = pds[i] - (defaults[i] ? 1 : 0);
            sum += error * error;
        }
        return sum / pds.length;
    }

    private static CalibrationGroup judge(ObservedDefaults group, double correlation) {
        BetaDistribution jeffreys =
                new BetaDistribution(group.defaults() + 0.5, group.clients() - group.defaults() + 0.5);
        NormalDistribution normal = new NormalDistribution();
        double bound = normal.cumulativeProbability((normal.inverseCumulativeProbability(group.pd())
                        + FastMath.sqrt(correlation) * normal.inverseCumulativeProbability(CONFIDENCE))
                / FastMath.sqrt(1 - correlation));
        double z = z(group);
        return new CalibrationGroup(
                group,
                z,
                z > Z_BOUND,
                jeffreys.inverseCumulativeProbability((1 - INTERVAL) / 2),
                jeffreys.inverseCumulativeProbability((1 + INTERVAL) / 2),
                jeffreys.cumulativeProbability(group.pd()),
                bound);
    }

    private static double z(ObservedDefaults group) {
        double expected = group.clients() * group.pd();
        return (group.defaults() - expected) / FastMath.sqrt(expected * (1 - group.pd()));
    }
}
