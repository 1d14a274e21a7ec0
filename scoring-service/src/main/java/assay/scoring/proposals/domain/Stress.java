package assay.scoring.proposals.domain;

/**
 * A shock to the forecast.
 *
 * @param name name of the stress in the policy
 * @param revenueFactor every revenue counts this often
 * @param costFactor every cost counts this often
 * @param rateShift parallel rise of what can move in the rate, decimal per year
 * @param delayPeriods periods by which the cash is late
 */
public record Stress(String name, double revenueFactor, double costFactor, double rateShift, int delayPeriods) {

    /** Least debt service cover of a schedule under the shock, principal kept as agreed. */
    double minimumDscr(RepaymentSchedule schedule, CashForecast cash, boolean floating) {
        CashForecast stressed = cash.stressed(revenueFactor, costFactor, delayPeriods);
        double least = Double.NaN;
        for (int t = 0; t < schedule.length(); t++) {
            double dearer = floating
                    ? schedule.opening(t)
                            * rateShift
                            * schedule.periods().get(t).years()
                    : 0;
            double service = schedule.payment(t) + dearer;
            if (service > 0) {
                double ratio = stressed.available(t) / service;
                least = Double.isNaN(least) || ratio < least ? ratio : least;
            }
        }
        return least;
    }
}
