package assay.scoring.proposals.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Cost of a project during construction and the debt that finances a share of it. Interest and fees of the construction
 * belong to the cost that they help to finance, so the debt is the fixed point of
 *
 * <p>D = share x (costs + up-front fee(D) + interest(D) + commitment fee(D)).
 *
 * <p>Costs of a period are paid at its start, interest and commitment fee at its end; debt and equity finance every
 * payment in the same proportion.
 *
 * @param periods periods of the construction
 * @param costs paid at the start of each period, minor units, at least 0
 * @param upfrontFee share of the debt due at the first drawing
 * @param commitmentFee decimal per year on the debt not yet drawn
 */
public record Construction(List<InterestPeriod> periods, List<Long> costs, double upfrontFee, double commitmentFee) {

    private static final int MOST_ROUNDS = 20_000;

    /** More than any limit, in minor units. */
    private static final double BOUNDLESS = 1e19;

    /** @throws IllegalArgumentException if there is not one cost for each period */
    public Construction {
        if (periods.isEmpty() || periods.size() != costs.size()) {
            throw new IllegalArgumentException(costs.size() + " costs for " + periods.size() + " periods");
        }
        periods = List.copyOf(periods);
        costs = List.copyOf(costs);
    }

    /**
     * How the cost is financed, minor units.
     *
     * @param debt drawn at the end of the construction
     * @param equity paid in
     * @param hardCost sum of the costs
     * @param upfrontFee fee at the first drawing
     * @param interest interest during construction
     * @param commitmentFee fee on what was not yet drawn
     * @param share of the total cost that is debt
     * @param draws debt drawn at the start of each period, and at the end of the last
     */
    public record Financing(
            long debt,
            long equity,
            long hardCost,
            long upfrontFee,
            long interest,
            long commitmentFee,
            double share,
            List<Long> draws) {

        public Financing {
            draws = List.copyOf(draws);
        }

        /** Eligible cost: everything that debt and equity pay. */
        public long totalCost() {
            return hardCost + upfrontFee + interest + commitmentFee;
        }
    }

    /**
     * Finances the cost with the largest debt that keeps to both limits.
     *
     * @param gearing largest share of debt in the total cost, in (0, 1)
     * @param mostDebt largest debt, minor units
     */
    public Financing financed(double gearing, long mostDebt) {
        double debt = debtAt(gearing);
        return debt > mostDebt
                ? settled(mostDebt, shareOf(mostDebt, gearing))
                : settled((long) Math.floor(debt), gearing);
    }

    /** Infinite where interest and fees outgrow the debt that helps to finance them. */
    private double debtAt(double share) {
        double debt = 0;
        for (int round = 0; round < MOST_ROUNDS && debt < BOUNDLESS; round++) {
            double next = share * Arrays.stream(paid(debt, share)).sum();
            if (Math.abs(next - debt) <= 1e-12 * Math.max(1, next)) {
                return next;
            }
            debt = next;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double shareOf(long debt, double gearing) {
        double low = 0;
        double high = gearing;
        for (int round = 0; round < 200 && high - low > 1e-15; round++) {
            double middle = (low + high) / 2;
            if (debtAt(middle) > debt) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Hard cost, up-front fee, interest and commitment fee of a given debt, drawn at a given share. */
    private double[] paid(double debt, double share) {
        double[] paid = new double[] {0, upfrontFee * debt, 0, 0};
        double drawn = share * paid[1];
        for (int t = 0; t < periods.size(); t++) {
            double cost = costs.get(t);
            drawn += share * cost;
            double interest = drawn * periods.get(t).factor();
            double fee =
                    Math.max(0, debt - drawn) * commitmentFee * periods.get(t).years();
            paid[0] += cost;
            paid[2] += interest;
            paid[3] += fee;
            drawn += share * (interest + fee);
        }
        return paid;
    }

    /** The same in whole minor units: every draw is rounded, the last takes the rest of the debt. */
    private Financing settled(long debt, double share) {
        int n = periods.size();
        long upfront = Math.round(upfrontFee * debt);
        long hard = 0;
        long interest = 0;
        long commitment = 0;
        long drawn = 0;
        long financing = upfront;
        Long[] draws = new Long[n + 1];
        for (int t = 0; t < n; t++) {
            draws[t] = Math.min(debt - drawn, Math.round(share * (costs.get(t) + financing)));
            drawn += draws[t];
            hard += costs.get(t);
            long accrued = Math.round(drawn * periods.get(t).factor());
            long fee =
                    Math.round((debt - drawn) * commitmentFee * periods.get(t).years());
            interest += accrued;
            commitment += fee;
            financing = accrued + fee;
        }
        draws[n] = debt - drawn;
        long total = hard + upfront + interest + commitment;
        return new Financing(debt, total - debt, hard, upfront, interest, commitment, share, List.of(draws));
    }
}
