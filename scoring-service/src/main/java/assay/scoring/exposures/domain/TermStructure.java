package assay.scoring.exposures.domain;

import java.util.List;

/**
 * Probability of default year by year.
 *
 * @param annual for each year the probability of default within it, given survival until it begins, in (0, 1); the last
 *     one holds for all years after it
 */
public record TermStructure(List<Double> annual) {

    public TermStructure {
        annual = List.copyOf(annual);
        if (annual.isEmpty()) {
            throw new IllegalArgumentException("a term structure needs at least one year");
        }
        annual.forEach(pd -> Bounds.probability("PD of a year", pd));
    }

    /** The same PD in every year. */
    public static TermStructure flat(double pd) {
        return new TermStructure(List.of(pd));
    }

    /** Probability of surviving so many years; within a year the hazard is constant. */
    public double survival(double years) {
        return StrictMath.exp(logSurvival(years));
    }

    /** Probability of default between two times, given survival until the first one. */
    public double pdBetween(double startYears, double endYears) {
        return -StrictMath.expm1(logSurvival(endYears) - logSurvival(startYears));
    }

    /** As a logarithm, because the survival of many bad years is too small for a double. */
    private double logSurvival(double years) {
        Bounds.amount("years", years);
        double logSurvival = 0;
        int year = 0;
        for (; year < annual.size() - 1 && year + 1 <= years; year++) {
            logSurvival += StrictMath.log1p(-annual.get(year));
        }
        return logSurvival + (years - year) * StrictMath.log1p(-annual.get(year));
    }
}
