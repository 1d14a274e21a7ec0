package assay.scoring.valuation.domain.timing;

import java.util.function.IntToDoubleFunction;
import org.hipparchus.util.FastMath;

/**
 * How far ahead a client is valued and how much less a later week is worth.
 *
 * @param weeks whole weeks ahead, 1 to 1040 (twenty years)
 * @param annualRate discount rate a year of 52 weeks as a decimal, 0 to 1
 */
public record ForecastHorizon(int weeks, double annualRate) {

    /** One year at 15 % a year. */
    public static final ForecastHorizon DEFAULT = new ForecastHorizon(52, 0.15);

    private static final int WEEKS_PER_YEAR = 52;

    /** @throws IllegalArgumentException if a number is out of its range */
    public ForecastHorizon {
        if (weeks < 1 || weeks > 20 * WEEKS_PER_YEAR) {
            throw new IllegalArgumentException("horizon must be 1 to 1040 weeks: " + weeks);
        }
        if (!(annualRate >= 0 && annualRate <= 1)) {
            throw new IllegalArgumentException("annual rate must be 0 to 1: " + annualRate);
        }
    }

    /** What 1 paid at the end of week 1 is worth today: (1 + annual rate)^(-1/52). */
    public double weeklyDiscountFactor() {
        return FastMath.exp(-FastMath.log1p(annualRate) / WEEKS_PER_YEAR);
    }

    /** What a payment of 1 a year, made in equal parts at the end of every week, is worth today. */
    public double annuityYears() {
        return discountedSum(week -> week) / WEEKS_PER_YEAR;
    }

    /**
     * The sum over the weeks i of (expected(i) - expected(i-1)) times the discount factor of week i, where expected(0)
     * is 0.
     *
     * @param expected what is expected from now to the end of week i
     */
    public double discountedSum(IntToDoubleFunction expected) {
        double weeklyFactor = weeklyDiscountFactor();
        double factor = 1;
        double before = 0;
        double sum = 0;
        for (int week = 1; week <= weeks; week++) {
            double until = expected.applyAsDouble(week);
            factor *= weeklyFactor;
            sum += (until - before) * factor;
            before = until;
        }
        return sum;
    }
}
