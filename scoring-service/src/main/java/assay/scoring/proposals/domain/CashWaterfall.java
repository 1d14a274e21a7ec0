package assay.scoring.proposals.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the cash of each period goes: debt service, debt service reserve account, cash sweep, owners.
 *
 * <p>The reserve's target is the scheduled debt service of the following periods; it is drawn when cash falls short and
 * filled before anything is swept. sweep_t = share x max(0, CFADS_t - debt service_t - reserve top-up_t) repays principal
 * early; the last instalments fall away first, later interest runs on what is left.
 *
 * @param lines one for each period of the loan
 */
public record CashWaterfall(List<Line> lines) {

    public CashWaterfall {
        lines = List.copyOf(lines);
    }

    /**
     * One period, in minor units.
     *
     * @param due day of the payment
     * @param available cash flow available for debt service; may be negative
     * @param interest paid
     * @param principal scheduled principal paid
     * @param fromReserve drawn from the reserve for debt service
     * @param toReserve paid into the reserve; negative when it is released
     * @param reserve balance of the reserve afterwards
     * @param sweep principal repaid early
     * @param distributed left to the owners
     * @param shortfall debt service that neither cash nor reserve could pay
     * @param outstanding debt afterwards
     */
    public record Line(
            LocalDate due,
            long available,
            long interest,
            long principal,
            long fromReserve,
            long toReserve,
            long reserve,
            long sweep,
            long distributed,
            long shortfall,
            long outstanding) {}

    /**
     * Runs the cash through.
     *
     * @param schedule the loan as agreed
     * @param cash a forecast at least as long
     * @param reservePeriods following periods whose debt service the reserve holds; 0 for no reserve
     * @param initialReserve balance of the reserve at the drawdown, minor units
     * @param sweepShare share of the excess cash that repays early, in [0, 1]
     */
    public static CashWaterfall of(
            RepaymentSchedule schedule, CashForecast cash, int reservePeriods, long initialReserve, double sweepShare) {
        List<Line> lines = new ArrayList<>(schedule.length());
        long outstanding = schedule.amount();
        long reserve = initialReserve;
        for (int t = 0; t < schedule.length(); t++) {
            InterestPeriod period = schedule.periods().get(t);
            long interest = Repayment.interestOf(outstanding, period);
            long scheduled = schedule.payment(t) - schedule.interest(t);
            long principal = Math.min(Math.max(0, scheduled), outstanding);
            long capitalised = Math.max(0, -scheduled);
            long service = interest - Math.min(capitalised, interest) + principal;
            long available = cash.available(t);
            long fromReserve = Math.min(reserve, Math.max(0, service - Math.max(0, available)));
            long shortfall = Math.max(0, service - Math.max(0, available) - fromReserve);
            reserve -= fromReserve;
            long left = Math.max(0, available - service);
            outstanding += Math.min(capitalised, interest) - principal + shortfall;
            long toReserve = Math.min(left, target(schedule, t, reservePeriods, outstanding) - reserve);
            reserve += toReserve;
            left -= toReserve;
            long sweep = Math.min(outstanding, Math.round(sweepShare * left));
            outstanding -= sweep;
            lines.add(new Line(
                    period.end(),
                    available,
                    interest,
                    principal,
                    fromReserve,
                    toReserve,
                    reserve,
                    sweep,
                    left - sweep,
                    shortfall,
                    outstanding));
        }
        return new CashWaterfall(lines);
    }

    private static long target(RepaymentSchedule schedule, int period, int reservePeriods, long outstanding) {
        if (outstanding == 0) {
            return 0;
        }
        long target = 0;
        int last = Math.min(schedule.length() - 1, period + reservePeriods);
        for (int t = period + 1; t <= last; t++) {
            target += schedule.payment(t);
        }
        return target;
    }
}
