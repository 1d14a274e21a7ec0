package assay.scoring.proposals.domain;

/**
 * How much a single assumption may worsen until the cash of one period just pays its debt service, the schedule kept as
 * agreed. NaN where an assumption does not matter.
 *
 * @param revenueFactor smallest factor on every revenue; below 1 there is room
 * @param costFactor largest factor on every cost; above 1 there is room
 * @param rateShift largest parallel rise of the rate of interest, decimal per year, principal kept
 * @param delayPeriods most whole periods by which the cash may be late
 */
public record BreakEven(double revenueFactor, double costFactor, double rateShift, int delayPeriods) {

    /** Break-even of a schedule against a forecast at least as long. */
    public static BreakEven of(RepaymentSchedule schedule, CashForecast cash) {
        double leastRevenue = Double.NaN;
        double mostCost = Double.NaN;
        double mostShift = Double.NaN;
        for (int t = 0; t < schedule.length(); t++) {
            long service = schedule.payment(t);
            if (service <= 0) {
                continue;
            }
            if (cash.revenue(t) > 0) {
                leastRevenue = greater(leastRevenue, (double) (service + cash.cost(t)) / cash.revenue(t));
            }
            if (cash.cost(t) > 0) {
                mostCost = less(mostCost, (double) (cash.revenue(t) - service) / cash.cost(t));
            }
            double exposure = schedule.opening(t) * schedule.periods().get(t).years();
            mostShift = less(mostShift, (cash.available(t) - service) / exposure);
        }
        return new BreakEven(leastRevenue, mostCost, mostShift, delay(schedule, cash));
    }

    private static int delay(RepaymentSchedule schedule, CashForecast cash) {
        int delay = 0;
        while (delay < schedule.length() && pays(schedule, cash.stressed(1, 1, delay + 1))) {
            delay++;
        }
        return delay;
    }

    private static boolean pays(RepaymentSchedule schedule, CashForecast cash) {
        for (int t = 0; t < schedule.length(); t++) {
            if (cash.available(t) < schedule.payment(t)) {
                return false;
            }
        }
        return true;
    }

    private static double greater(double current, double candidate) {
        return Double.isNaN(current) || candidate > current ? candidate : current;
    }

    private static double less(double current, double candidate) {
        return Double.isNaN(current) || candidate < current ? candidate : current;
    }
}
