package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a model fitted on the past said about the weeks that followed, against what happened in them.
 *
 * @param weeks length of the holdout
 * @param transactions error of the number of transactions
 * @param value error of their value
 * @param calibration expected and actual transactions by number of known repeats
 */
public record BackTest(double weeks, HoldoutError transactions, HoldoutError value, List<Bin> calibration) {

    /** Clients with this many repeats and more share the last bin. */
    public static final int LAST_BIN = 7;

    /**
     * Clients with the same number of known repeats.
     *
     * @param repeats the number, or {@link BackTest#LAST_BIN} for that and more
     * @param clients how many, above 0
     * @param expected their expected transactions together
     * @param actual their actual transactions together
     */
    public record Bin(int repeats, int clients, double expected, double actual) {}

    public BackTest {
        calibration = List.copyOf(calibration);
    }

    /**
     * Tests a pair of models.
     *
     * @param clients all clients known on the day that divides past and holdout, at least one
     * @param weeks length of the holdout, above 0
     */
    public static BackTest of(RepeatModel repeats, GammaGamma spend, List<HoldoutClient> clients, double weeks) {
        return of(Collections.nCopies(clients.size(), repeats), spend, clients, weeks);
    }

    /**
     * Tests models that differ between clients.
     *
     * @param repeats each client's own model, in the order of the clients
     */
    public static BackTest of(
            List<? extends RepeatModel> repeats, GammaGamma spend, List<HoldoutClient> clients, double weeks) {
        if (clients.isEmpty() || repeats.size() != clients.size() || !(weeks > 0)) {
            throw new IllegalArgumentException("a back-test needs clients, a model of each, and weeks: %d, %d, %s"
                    .formatted(clients.size(), repeats.size(), weeks));
        }
        double[] transactions = new double[clients.size()];
        double[] values = new double[clients.size()];
        double[] expected = new double[LAST_BIN + 1];
        double[] actual = new double[LAST_BIN + 1];
        int[] counts = new int[LAST_BIN + 1];
        for (int i = 0; i < transactions.length; i++) {
            HoldoutClient client = clients.get(i);
            transactions[i] = repeats.get(i).expectedTransactions(client.known(), weeks);
            values[i] = transactions[i] * meanSpend(spend, client);
            int bin = Math.min(client.known().repeats(), LAST_BIN);
            expected[bin] += transactions[i];
            actual[bin] += client.laterTransactions();
            counts[bin]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i <= LAST_BIN; i++) {
            if (counts[i] > 0) {
                bins.add(new Bin(i, counts[i], expected[i], actual[i]));
            }
        }
        return new BackTest(
                weeks,
                HoldoutError.of(clients, transactions, HoldoutClient::laterTransactions),
                HoldoutError.of(clients, values, HoldoutClient::laterValue),
                bins);
    }

    /** The portfolio's mean for a client without positive spend of its own. */
    private static double meanSpend(GammaGamma spend, HoldoutClient client) {
        return client.known().repeats() > 0 && client.knownMeanSpend() > 0
                ? spend.expectedSpend(client.known().repeats(), client.knownMeanSpend())
                : spend.populationMean();
    }
}
