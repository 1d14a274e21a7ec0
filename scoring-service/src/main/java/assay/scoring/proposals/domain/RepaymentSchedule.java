package assay.scoring.proposals.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A loan from drawdown to the last instalment, exact to the minor unit: opening + interest - payment = closing in every
 * period, and the last closing is 0. Immutable.
 */
public final class RepaymentSchedule {

    private final List<InterestPeriod> periods;
    private final long[] opening;
    private final long[] interest;
    private final long[] payment;

    /** Takes the arrays over; the caller keeps no reference. */
    RepaymentSchedule(List<InterestPeriod> periods, long[] opening, long[] interest, long[] payment) {
        this.periods = periods;
        this.opening = opening;
        this.interest = interest;
        this.payment = payment;
    }

    /**
     * One line of the plan, in minor units.
     *
     * @param due day of the payment
     * @param opening outstanding before it
     * @param interest interest of the period
     * @param capitalised part of the interest that was added to the debt
     * @param principal repaid
     * @param payment interest paid and principal together
     * @param closing outstanding after it
     */
    public record Instalment(
            LocalDate due, long opening, long interest, long capitalised, long principal, long payment, long closing) {}

    /** The periods it runs over. */
    public List<InterestPeriod> periods() {
        return periods;
    }

    /** Number of payments. */
    public int length() {
        return opening.length;
    }

    /** Amount drawn, minor units. */
    public long amount() {
        return opening[0];
    }

    /** Outstanding before a payment. */
    public long opening(int period) {
        return opening[period];
    }

    /** Interest of a period. */
    public long interest(int period) {
        return interest[period];
    }

    /** Debt service of a period: interest paid and principal. */
    public long payment(int period) {
        return payment[period];
    }

    /** Outstanding after a payment. */
    public long closing(int period) {
        return opening[period] + interest[period] - payment[period];
    }

    /** The plan line by line. */
    public List<Instalment> instalments() {
        List<Instalment> lines = new ArrayList<>(length());
        for (int i = 0; i < length(); i++) {
            long change = payment[i] - interest[i];
            lines.add(new Instalment(
                    periods.get(i).end(),
                    opening[i],
                    interest[i],
                    Math.max(0, -change),
                    Math.max(0, change),
                    payment[i],
                    closing(i)));
        }
        return lines;
    }

    /** Sum of the interest of all periods, minor units. */
    public long totalInterest() {
        long total = 0;
        for (long part : interest) {
            total = Math.addExact(total, part);
        }
        return total;
    }

    /** Effective maturity: years until a unit of cash is back, weighted by all payments, as Basel's formula for M. */
    public double effectiveMaturityYears() {
        double years = 0;
        double weighted = 0;
        double paid = 0;
        for (int i = 0; i < length(); i++) {
            years += periods.get(i).years();
            weighted += payment[i] * years;
            paid += payment[i];
        }
        return weighted / paid;
    }

    /**
     * Average life: years until a unit of principal is back, weighted by principal. Capitalised interest counts as
     * principal when it is repaid.
     */
    public double averageLifeYears() {
        double years = 0;
        double weighted = 0;
        double repaid = 0;
        for (int i = 0; i < length(); i++) {
            years += periods.get(i).years();
            long principal = Math.max(0, payment[i] - interest[i]);
            weighted += principal * years;
            repaid += principal;
        }
        return weighted / repaid;
    }
}
