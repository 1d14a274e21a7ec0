package assay.scoring.proposals.domain;

import java.time.LocalDate;

/**
 * One period between two payments.
 *
 * @param start first day, on which the last payment was made
 * @param end day of the payment
 * @param years length by the day count of the loan, above 0
 * @param rate rate of interest, decimal per year
 */
public record InterestPeriod(LocalDate start, LocalDate end, double years, double rate) {

    /** Interest of one unit outstanding over the period: rate x years, without compounding inside the period. */
    public double factor() {
        return rate * years;
    }
}
