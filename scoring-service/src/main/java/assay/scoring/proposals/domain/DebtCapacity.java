package assay.scoring.proposals.domain;

import java.util.List;

/**
 * Largest debt that a cash flow serves at a given cover, and what sets the limit.
 *
 * <p>Debt = sum over paying periods of CFADS_t / DSCR x v_t. With interest paid during grace, v_t discounts to the end of
 * the grace and the cash of every grace period must pay its interest; with interest capitalised it discounts to the
 * drawdown.
 *
 * @param debt minor units, rounded down
 * @param binding what sets the limit
 * @param period the period that binds, counted from 0; -1 if all do
 */
public record DebtCapacity(long debt, Binding binding, int period) {

    /** What sets the limit. */
    public enum Binding {
        /** Cash flow over the life of the loan at the target cover. */
        DEBT_SERVICE_COVER,
        /** Cash flow of one period of grace, which has to pay the interest. */
        INTEREST_DURING_GRACE
    }

    /**
     * Capacity of a forecast.
     *
     * @param periods periods of the loan, at most as many as the forecast has
     * @param dscr target cover, at least 1
     */
    public static DebtCapacity of(CashForecast cash, List<InterestPeriod> periods, Grace grace, double dscr) {
        double value = 0;
        for (int t = periods.size() - 1; t >= grace.periods(); t--) {
            value = (value + cash.available(t) / dscr) / (1 + periods.get(t).factor());
        }
        if (grace.interest() == Grace.GraceInterest.CAPITALISED) {
            for (int t = grace.periods() - 1; t >= 0; t--) {
                value /= 1 + periods.get(t).factor();
            }
            return new DebtCapacity(whole(value), Binding.DEBT_SERVICE_COVER, -1);
        }
        DebtCapacity capacity = new DebtCapacity(whole(value), Binding.DEBT_SERVICE_COVER, -1);
        for (int t = 0; t < grace.periods(); t++) {
            double payable = cash.available(t) / periods.get(t).factor();
            if (payable < capacity.debt()) {
                capacity = new DebtCapacity(whole(payable), Binding.INTEREST_DURING_GRACE, t);
            }
        }
        return capacity;
    }

    private static long whole(double value) {
        return Math.max(0, (long) Math.floor(value));
    }
}
