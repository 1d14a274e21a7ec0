package assay.scoring.proposals.domain;

import java.util.List;

/**
 * Turns a shape into a schedule. Interest is rounded half up to the minor unit in every period and the last instalment
 * closes the balance, so that no rounding is ever lost.
 *
 * <p>Debt service shapes: payment_t = k w_t with k = (debt after grace - balloon v_n) / sum w_t v_t, where v_t discounts
 * with the loan's own rates from the end of the grace. A sculpted loan has w_t = CFADS_t, hence 1 / k is its constant
 * cover.
 */
public final class Repayment {

    private Repayment() {}

    /** What came out. */
    public sealed interface Outcome {}

    /** A schedule that pays the loan back. */
    public record Scheduled(RepaymentSchedule schedule) implements Outcome {}

    /**
     * The shape cannot pay this loan back.
     *
     * @param reason why
     * @param period the first period that fails, counted from 0; -1 if all do
     * @param needed minor units that the period would have to pay at least
     * @param offered minor units that the shape pays in it
     */
    public record Refused(Reason reason, int period, long needed, long offered) implements Outcome {}

    /** Why a shape cannot pay a loan back. */
    public enum Reason {
        /** No paying period is left after the grace. */
        GRACE_TOO_LONG,
        /** Every weight after the grace is 0. */
        NOTHING_TO_PAY_WITH,
        /** A weight is negative, for example a negative cash flow. */
        NEGATIVE_WEIGHT,
        /** A payment is less than the interest of its period and the difference may not be capitalised. */
        PAYMENT_BELOW_INTEREST
    }

    /**
     * The schedule of a loan.
     *
     * @param amount drawn, minor units, above 0
     * @param periods from drawdown to the last payment
     * @param grace periods without repayment
     * @param shape how it is repaid afterwards
     * @param mayCapitalise whether a payment below the interest may add the difference to the debt
     */
    public static Outcome schedule(
            long amount, List<InterestPeriod> periods, Grace grace, RepaymentShape shape, boolean mayCapitalise) {
        int n = periods.size();
        if (grace.periods() >= n) {
            return graceTooLong(n);
        }
        long[] opening = new long[n];
        long[] interest = new long[n];
        long[] payment = new long[n];
        long balance = amount;
        for (int t = 0; t < grace.periods(); t++) {
            opening[t] = balance;
            interest[t] = interestOf(balance, periods.get(t));
            payment[t] = grace.interest() == Grace.GraceInterest.PAID ? interest[t] : 0;
            balance += interest[t] - payment[t];
        }
        Refused refused = switch (shape) {
            case RepaymentShape.Service service -> {
                double unit = unit(balance, amount, periods, grace.periods(), service);
                yield Double.isFinite(unit)
                        ? serve(balance, unit, service, grace.periods(), periods, opening, interest, payment)
                        : nothing(grace.periods(), n, service);
            }
            case RepaymentShape.Principal principal -> {
                repay(balance, principal, grace.periods(), periods, opening, interest, payment);
                yield null;
            }
        };
        if (refused != null && (refused.reason() != Reason.PAYMENT_BELOW_INTEREST || !mayCapitalise)) {
            return refused;
        }
        return new Scheduled(new RepaymentSchedule(periods, opening, interest, payment));
    }

    static Refused graceTooLong(int periods) {
        return new Refused(Reason.GRACE_TOO_LONG, periods, 0, 0);
    }

    /** Interest of a balance over a period, rounded half up to the minor unit. */
    static long interestOf(long balance, InterestPeriod period) {
        return Math.round(balance * period.factor());
    }

    private static double unit(
            long balance, long amount, List<InterestPeriod> periods, int grace, RepaymentShape.Service shape) {
        double discount = 1;
        double weights = 0;
        for (int t = grace; t < periods.size(); t++) {
            double weight = shape.weight(t);
            if (weight < 0) {
                return Double.NaN;
            }
            discount /= 1 + periods.get(t).factor();
            weights += weight * discount;
        }
        return (balance - balloon(amount, shape) * discount) / weights; // not finite where every weight is 0
    }

    private static Refused nothing(int grace, int n, RepaymentShape.Service shape) {
        for (int t = grace; t < n; t++) {
            if (shape.weight(t) < 0) {
                return new Refused(Reason.NEGATIVE_WEIGHT, t, 0, Math.round(shape.weight(t)));
            }
        }
        return new Refused(Reason.NOTHING_TO_PAY_WITH, -1, 0, 0);
    }

    private static Refused serve(
            long balanceAfterGrace,
            double unit,
            RepaymentShape.Service shape,
            int grace,
            List<InterestPeriod> periods,
            long[] opening,
            long[] interest,
            long[] payment) {
        int last = periods.size() - 1;
        Refused refused = null;
        long balance = balanceAfterGrace;
        for (int t = grace; t <= last; t++) {
            opening[t] = balance;
            interest[t] = interestOf(balance, periods.get(t));
            payment[t] = t == last ? balance + interest[t] : Math.round(unit * shape.weight(t));
            balance += interest[t] - payment[t];
            if (payment[t] < interest[t] && refused == null) {
                refused = new Refused(Reason.PAYMENT_BELOW_INTEREST, t, interest[t], payment[t]);
            }
        }
        return refused;
    }

    private static void repay(
            long balanceAfterGrace,
            RepaymentShape.Principal shape,
            int grace,
            List<InterestPeriod> periods,
            long[] opening,
            long[] interest,
            long[] payment) {
        int count = periods.size() - grace;
        double share = 0;
        long repaid = 0;
        for (int paid = 0; paid < count; paid++) {
            int t = grace + paid;
            opening[t] = balanceAfterGrace - repaid;
            interest[t] = interestOf(opening[t], periods.get(t));
            share += shape.part(paid, count);
            long soFar = paid == count - 1 ? balanceAfterGrace : Math.round(balanceAfterGrace * share);
            payment[t] = interest[t] + soFar - repaid;
            repaid = soFar;
        }
    }

    private static double balloon(long amount, RepaymentShape.Service shape) {
        return amount * shape.balloon();
    }
}
