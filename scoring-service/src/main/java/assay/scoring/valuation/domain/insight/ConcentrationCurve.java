package assay.scoring.valuation.domain.insight;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a portfolio's value its most valuable clients hold. A value below zero counts as none, as it does for tiers.
 *
 * @param points by share of clients, ascending, from (0, 0) to (1, 1)
 * @param gini twice the area between the curve and equality: 0 when all are worth the same, towards 1 when one has all
 */
public record ConcentrationCurve(List<Point> points, double gini) {

    /**
     * A point of the curve.
     *
     * @param clients share of the clients, the most valuable first, 0 to 1
     * @param value share of the value they hold, 0 to 1
     */
    public record Point(double clients, double value) {}

    /**
     * The curve of a portfolio.
     *
     * @param valuesMinor values in minor units, in any order; left unchanged
     * @param steps number of equal steps of the share of clients, at least 1
     * @throws IllegalArgumentException without a client of positive value
     */
    public static ConcentrationCurve of(long[] valuesMinor, int steps) {
        long[] ascending = valuesMinor.clone();
        Arrays.sort(ascending);
        int n = ascending.length;
        double[] cumulated = new double[n + 1];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 1; i <= n; i++) {
            sum = sum.add(BigInteger.valueOf(Math.max(0, ascending[n - i])));
            cumulated[i] = sum.doubleValue();
        }
        if (sum.signum() == 0 || steps < 1) {
            throw new IllegalArgumentException("a curve needs a client of positive value and a step: " + steps);
        }
        double total = cumulated[n];
        double area = 0;
        for (int i = 1; i <= n; i++) {
            area += (cumulated[i - 1] + cumulated[i]) / 2 / total / n;
        }
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            double share = (double) step / steps;
            int below = (int) ((long) step * n / steps);
            double rest = share * n - below;
            double next = below < n ? cumulated[below + 1] : total;
            points.add(new Point(share, (cumulated[below] + rest * (next - cumulated[below])) / total));
        }
        return new ConcentrationCurve(List.copyOf(points), 2 * area - 1);
    }
}
