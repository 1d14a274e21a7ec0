package assay.scoring.valuation.domain.timing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.hipparchus.util.FastMath;

/**
 * The histories of a portfolio in a fixed order, equal ones as one row with a weight, so that neither the order of the
 * clients nor their grouping changes a bit of what is computed from them.
 */
public final class WeightedHistories {

    private static final Comparator<ClientHistory> ROW_ORDER = Comparator.comparingInt(ClientHistory::repeats)
            .thenComparingDouble(ClientHistory::ageWeeks)
            .thenComparingDouble(ClientHistory::lastRepeatWeeks);

    final ClientHistory[] rows;
    final double[] weights;

    private WeightedHistories(ClientHistory[] rows, double[] weights) {
        this.rows = rows;
        this.weights = weights;
    }

    /** Groups the histories of clients in any order. */
    public static WeightedHistories of(Collection<ClientHistory> clients) {
        ClientHistory[] sorted = clients.toArray(ClientHistory[]::new);
        Arrays.sort(sorted, ROW_ORDER);
        double[] weights = new double[sorted.length];
        int row = -1;
        for (ClientHistory client : sorted) {
            if (row < 0 || !client.equals(sorted[row])) {
                sorted[++row] = client;
            }
            weights[row]++;
        }
        return new WeightedHistories(Arrays.copyOf(sorted, row + 1), Arrays.copyOf(weights, row + 1));
    }

    /**
     * The same rows with other weights; rows of weight 0 are left out.
     *
     * @param others one weight per row, whole numbers of clients, not negative
     */
    public WeightedHistories withWeights(double[] others) {
        ClientHistory[] kept = new ClientHistory[rows.length];
        double[] keptWeights = new double[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (others[i] > 0) {
                kept[count] = rows[i];
                keptWeights[count++] = others[i];
            }
        }
        return new WeightedHistories(Arrays.copyOf(kept, count), Arrays.copyOf(keptWeights, count));
    }

    /** Distinct histories. */
    public int size() {
        return rows.length;
    }

    /** One of the distinct histories. */
    public ClientHistory row(int index) {
        return rows[index];
    }

    /** How many clients have that history. */
    public double weight(int index) {
        return weights[index];
    }

    /** Number of clients. */
    public int clients() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return (int) sum;
    }

    /** Clients with at least one repeat. */
    public int repeatBuyers() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += rows[i].repeats() > 0 ? weights[i] : 0;
        }
        return (int) sum;
    }

    /** Repeats of all clients together. */
    double repeats() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += weights[i] * rows[i].repeats();
        }
        return sum;
    }

    /** Weeks in the unit in which a search counts time, so that the oldest client is 10 units old. */
    double unitWeeks() {
        double oldest = 0;
        for (ClientHistory row : rows) {
            oldest = FastMath.max(oldest, row.ageWeeks());
        }
        return oldest > 0 ? oldest / 10 : 1;
    }
}
