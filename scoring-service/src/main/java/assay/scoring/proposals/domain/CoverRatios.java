package assay.scoring.proposals.domain;

import java.util.List;

/**
 * How well a cash flow covers a debt. A ratio that has no denominator in a period is NaN there.
 *
 * <p>DSCR_t = CFADS_t / debt service_t; LLCR_t = present value of CFADS over the rest of the loan / opening balance_t;
 * PLCR_t the same over the rest of the project. Discounted with the loan's own rates. With a constant DSCR every LLCR
 * equals it.
 *
 * @param dscr debt service cover by period of the loan
 * @param llcr loan life cover by period of the loan
 * @param plcr project life cover by period of the loan
 */
public record CoverRatios(List<Double> dscr, List<Double> llcr, List<Double> plcr) {

    /**
     * Ratios of a schedule.
     *
     * @param schedule the loan
     * @param cash a forecast at least as long as the loan
     * @param horizon interest periods of the whole forecast; the first are those of the loan
     * @throws IllegalArgumentException if the forecast ends before the loan or the horizon does not match it
     */
    public static CoverRatios of(RepaymentSchedule schedule, CashForecast cash, List<InterestPeriod> horizon) {
        int n = schedule.length();
        if (cash.periods() < n || horizon.size() != cash.periods()) {
            throw new IllegalArgumentException(
                    "forecast of " + cash.periods() + ", horizon of " + horizon.size() + ", loan of " + n + " periods");
        }
        Double[] dscr = new Double[n];
        Double[] llcr = new Double[n];
        Double[] plcr = new Double[n];
        double project = 0;
        double loan = 0;
        for (int t = cash.periods() - 1; t >= 0; t--) {
            double growth = 1 + horizon.get(t).factor();
            project = (project + cash.available(t)) / growth;
            if (t < n) {
                loan = (loan + cash.available(t)) / growth;
                dscr[t] = ratio(cash.available(t), schedule.payment(t));
                llcr[t] = ratio(loan, schedule.opening(t));
                plcr[t] = ratio(project, schedule.opening(t));
            }
        }
        return new CoverRatios(List.of(dscr), List.of(llcr), List.of(plcr));
    }

    /** Smallest debt service cover, NaN without any debt service. */
    public double minimumDscr() {
        double least = Double.NaN;
        for (double ratio : dscr) {
            least = Double.isNaN(least) || ratio < least ? ratio : least;
        }
        return least;
    }

    /** Mean debt service cover of the periods that have debt service, NaN without any. */
    public double averageDscr() {
        double sum = 0;
        int count = 0;
        for (double ratio : dscr) {
            if (!Double.isNaN(ratio)) {
                sum += ratio;
                count++;
            }
        }
        return sum / count;
    }

    /**
     * Share of the cash flow that can be lost before a covenant on the debt service cover breaks; negative if it is broken
     * already.
     */
    public double headroom(double covenantDscr) {
        return 1 - covenantDscr / minimumDscr();
    }

    private static double ratio(double cover, long debt) {
        return debt > 0 ? cover / debt : Double.NaN;
    }
}
