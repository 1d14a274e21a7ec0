package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.ArrayList;
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
        if (clients.isEmpty() || !(weeks > 0)) {
            throw new IllegalArgumentException(
                    "a back-test needs clients and weeks: %d, %s".formatted(clients.size(), weeks));
        }
        double[] expected = new double[LAST_BIN + 1];
        double[] actual = new double[LAST_BIN + 1];
        int[] counts = new int[LAST_BIN + 1];
        for (HoldoutClient client : clients) {
            int bin = Math.min(client.known().repeats(), LAST_BIN);
            expected[bin] += repeats.expectedTransactions(client.known(), weeks);
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
                HoldoutError.of(
                        clients,
                        client -> repeats.expectedTransactions(client.known(), weeks),
                        HoldoutClient::laterTransactions),
                HoldoutError.of(
                        clients,
                        client -> repeats.expectedTransactions(client.known(), weeks) * meanSpend(spend, client),
                        HoldoutClient::laterValue),
                bins);
    }

    /** The portfolio's mean for a client without positive spend of its own. */
    private static double meanSpend(GammaGamma spend, HoldoutClient client) {
        return client.known().repeats() > 0 && client.knownMeanSpend() > 0
                ? spend.expectedSpend(client.known().repeats(), client.knownMeanSpend())
                : spend.populationMean();
    }
}
