package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.RepeatFit;
import assay.scoring.valuation.domain.timing.RepeatModel;
import assay.scoring.valuation.domain.timing.WeightedHistories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * Refits a portfolio's models on clients drawn anew, with replacement, to see how far the models could have come out
 * otherwise. Each replicate depends on the seed and its own number alone: they may be made in any order, by any number of
 * threads, and a job that was interrupted can go on where it stopped. Immutable, thread-safe.
 *
 * <p>Source: Efron and Tibshirani (1993), "An Introduction to the Bootstrap". A client's history and spend are drawn
 * together. Equal histories stay one row, whose weight is what the draw changes.
 */
public final class Bootstrap {

    /**
     * One client: its history and, with at least one repeat, its spend.
     *
     * @param spend empty without a repeat
     */
    public record Client(ClientHistory history, Optional<ClientSpend> spend) {}

    /**
     * The models of one draw.
     *
     * @param repeats the model of repeats
     * @param spend the model of spend
     */
    public record Replicate(RepeatModel repeats, GammaGamma spend) {}

    private final RepeatModel repeats;
    private final List<Client> clients;
    private final WeightedHistories histories;
    private final int[] rowOfClient;
    private final long seed;

    /**
     * @param repeats the model fitted to all clients, from which each search begins
     * @param clients all clients, in an order that is part of the seed
     */
    public Bootstrap(RepeatModel repeats, List<Client> clients, long seed) {
        this.repeats = repeats;
        this.clients = List.copyOf(clients);
        this.seed = seed;
        histories = WeightedHistories.of(clients.stream().map(Client::history).toList());
        Map<ClientHistory, Integer> rows = new HashMap<>();
        for (int row = 0; row < histories.size(); row++) {
            rows.put(histories.row(row), row);
        }
        rowOfClient = this.clients.stream()
                .mapToInt(client -> rows.get(client.history()))
                .toArray();
    }

    /**
     * The models of the {@code number}-th draw; empty when one of the fits is refused, which a reader of the intervals
     * should be told the number of.
     *
     * @param number 0 and up
     */
    public Optional<Replicate> replicate(int number) {
        RandomGenerator random = new Well19937c(new int[] {(int) seed, (int) (seed >>> 32), number});
        double[] weights = new double[histories.size()];
        List<ClientSpend> spends = new ArrayList<>();
        for (int i = 0; i < rowOfClient.length; i++) {
            int drawn = random.nextInt(rowOfClient.length);
            weights[rowOfClient[drawn]]++;
            clients.get(drawn).spend().ifPresent(spends::add);
        }
        return RepeatFit.near(repeats, histories.withWeights(weights))
                                instanceof FitOutcome.Fitted<? extends RepeatModel> timing
                        && GammaGammaFit.of(spends) instanceof FitOutcome.Fitted<GammaGamma> spend
                ? Optional.of(new Replicate(timing.model(), spend.model()))
                : Optional.empty();
    }
}
