package assay.scoring.scorecards.domain.development;

import org.hipparchus.util.FastMath;

/**
 * Moves probabilities of default to a central tendency: the c that solves mean(logistic(logit(pd) + c)) = tendency. The
 * mean rises with c everywhere, so there is one solution; Newton's method finds it, kept inside a bracket that shrinks.
 */
public final class CalibrationShift {

    private static final double WIDEST = 100;
    private static final double GOAL = 1e-13;
    private static final int MOST_ITERATIONS = 200;

    private CalibrationShift() {}

    /**
     * The shift of ln(odds bad : good).
     *
     * @param logBadOdds ln(odds bad : good) of each record, finite
     * @param tendency mean to reach, in (0, 1)
     * @return c; the mean differs from the tendency by less than 1e-9
     * @throws ArithmeticException if no shift within 100 reaches it
     */
    public static double of(double[] logBadOdds, double tendency) {
        if (logBadOdds.length == 0 || !(tendency > 0 && tendency < 1)) {
            throw new IllegalArgumentException(
                    "cannot move %d records to a rate of %s".formatted(logBadOdds.length, tendency));
        }
        double low = -WIDEST;
        double high = WIDEST;
        double c = 0;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double miss = 0;
            double slope = 0;
            for (double odds : logBadOdds) {
                double pd = 1 / (1 + FastMath.exp(-odds - c));
                miss += pd;
                slope += pd * (1 - pd);
            }
            miss = miss / logBadOdds.length - tendency;
            slope /= logBadOdds.length;
            if (FastMath.abs(miss) < GOAL) {
                return c;
            }
            if (miss > 0) {
                high = c;
            } else {
                low = c;
            }
            double newton = c - miss / slope;
            c = newton > low && newton < high ? newton : (low + high) / 2;
            if (high - low < 1e-12) {
                break;
            }
        }
        if (FastMath.abs(c) > WIDEST - 1) {
            throw new ArithmeticException("no shift leads to a mean of " + tendency);
        }
        return c;
    }
}
