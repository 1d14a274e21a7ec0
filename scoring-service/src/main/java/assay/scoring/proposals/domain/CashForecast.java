package assay.scoring.proposals.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Forecast of a project's cash, one entry for each period from the drawdown on.
 *
 * <p>Available for debt service is revenue minus cost, where cost holds operation, tax and maintenance. Thread-safe: the
 * arrays are copied in and never given out.
 */
public final class CashForecast {

    private final long[] revenue;
    private final long[] cost;

    private CashForecast(long[] revenue, long[] cost) {
        this.revenue = revenue;
        this.cost = cost;
    }

    /**
     * @param revenue minor units by period
     * @param cost minor units by period, as many
     * @throws IllegalArgumentException if the lengths differ
     */
    public static CashForecast of(long[] revenue, long[] cost) {
        if (revenue.length != cost.length) {
            throw new IllegalArgumentException(revenue.length + " revenues beside " + cost.length + " costs");
        }
        return new CashForecast(revenue.clone(), cost.clone());
    }

    /** A forecast of what is available only. */
    public static CashForecast ofAvailable(long... available) {
        return new CashForecast(available.clone(), new long[available.length]);
    }

    /** Number of periods. */
    public int periods() {
        return revenue.length;
    }

    /** Cash available for debt service in a period, minor units. */
    public long available(int period) {
        return revenue[period] - cost[period];
    }

    /** Revenue of a period, minor units. */
    public long revenue(int period) {
        return revenue[period];
    }

    /** Cost of a period, minor units. */
    public long cost(int period) {
        return cost[period];
    }

    /** Mean cash available at each place of a cycle, for example of each month of the year; minor units. */
    public List<Double> cycle(int length) {
        List<Double> cycle = new ArrayList<>(length);
        for (int place = 0; place < length; place++) {
            double sum = 0;
            int count = 0;
            for (int i = place; i < revenue.length; i += length) {
                sum += available(i);
                count++;
            }
            cycle.add(count == 0 ? 0 : sum / count);
        }
        return cycle;
    }

    /**
     * The same forecast under stress.
     *
     * @param revenueFactor every revenue counts this often
     * @param costFactor every cost counts this often
     * @param delayPeriods revenue and cost start later by so many periods; the last ones fall off the end
     */
    public CashForecast stressed(double revenueFactor, double costFactor, int delayPeriods) {
        long[] stressedRevenue = new long[revenue.length];
        long[] stressedCost = new long[cost.length];
        for (int i = delayPeriods; i < revenue.length; i++) {
            stressedRevenue[i] = Math.round(revenue[i - delayPeriods] * revenueFactor);
            stressedCost[i] = Math.round(cost[i - delayPeriods] * costFactor);
        }
        return new CashForecast(stressedRevenue, stressedCost);
    }
}
