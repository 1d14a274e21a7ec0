package assay.scoring.valuation.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.valuation.domain.SimulatedClients;
import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.MbgNbd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BootstrapTest {

    private static final MbgNbd REPEATS = new MbgNbd(0.9, 6, 0.9, 4);
    private static final GammaGamma SPEND = new GammaGamma(5, 4, 20);

    private static List<Bootstrap.Client> clients(int count, long seed) {
        RandomDataGenerator random = new RandomDataGenerator(seed);
        List<Bootstrap.Client> clients = new ArrayList<>();
        for (ClientHistory history : SimulatedClients.of(REPEATS, count, 104, seed)) {
            double nu = random.nextGamma(SPEND.q(), 1 / SPEND.v());
            int x = history.repeats();
            clients.add(new Bootstrap.Client(
                    history,
                    x == 0
                            ? Optional.empty()
                            : Optional.of(new ClientSpend(x, random.nextGamma(SPEND.p() * x, 1 / nu) / x))));
        }
        return clients;
    }

    @Test
    void a_replicate_depends_on_the_seed_and_its_number_alone() {
        List<Bootstrap.Client> clients = clients(600, 31);
        Bootstrap bootstrap = new Bootstrap(REPEATS, clients, 7);
        Optional<Bootstrap.Replicate> third = bootstrap.replicate(3);
        bootstrap.replicate(0);

        assertThat(bootstrap.replicate(3)).isEqualTo(third).isPresent();
        assertThat(new Bootstrap(REPEATS, clients, 7).replicate(3)).isEqualTo(third);
        assertThat(bootstrap.replicate(4)).isNotEqualTo(third);
        assertThat(new Bootstrap(REPEATS, clients, 8).replicate(3)).isNotEqualTo(third);
        assertThat(new Bootstrap(REPEATS, clients, 7 + (1L << 40)).replicate(3)).isNotEqualTo(third);
    }

    /** Of 12 portfolios, intervals of 90 % miss a parameter's truth about once; four misses would be one in a hundred. */
    @Test
    void intervals_of_ninety_percent_hold_the_truth_about_nine_times_in_ten() {
        int missed = 0;
        for (int portfolio = 0; portfolio < 12; portfolio++) {
            Bootstrap bootstrap = new Bootstrap(REPEATS, clients(1_500, 100 + portfolio), portfolio);
            Uncertainty uncertainty = Uncertainty.of(
                            IntStream.range(0, 60)
                                    .mapToObj(bootstrap::replicate)
                                    .toList(),
                            0.9)
                    .orElseThrow();
            Interval mean = uncertainty.of(replicate -> replicate.repeats().expectedTransactionsOfNewClient(52));
            double truth = REPEATS.expectedTransactionsOfNewClient(52);
            missed += mean.lower() <= truth && truth <= mean.upper() ? 0 : 1;
        }

        assertThat(missed).isLessThan(4);
    }

    @Test
    void more_clients_make_narrower_intervals_of_parameters_and_of_a_clients_value() {
        Uncertainty few = uncertainty(400);
        Uncertainty many = uncertainty(6_400);
        ClientHistory client = new ClientHistory(4, 40, 52);

        assertThat(many.parameters().keySet()).containsExactly("a", "alphaWeeks", "b", "p", "q", "r", "v");
        assertThat(width(many.parameters().get("r")))
                .isLessThan(width(few.parameters().get("r")) / 2);
        assertThat(width(many.of(replicate -> value(replicate, client))))
                .isPositive()
                .isLessThan(width(few.of(replicate -> value(replicate, client))) / 2);
    }

    @Test
    void too_few_fitted_draws_make_no_interval() {
        List<Bootstrap.Client> fewRepeatBuyers = clients(30, 5);
        Bootstrap bootstrap = new Bootstrap(REPEATS, fewRepeatBuyers, 1);

        assertThat(Uncertainty.of(
                        IntStream.range(0, 30).mapToObj(bootstrap::replicate).toList(), 0.9))
                .isEmpty();
    }

    private static Uncertainty uncertainty(int count) {
        Bootstrap bootstrap = new Bootstrap(REPEATS, clients(count, 41), 3);
        return Uncertainty.of(
                        IntStream.range(0, 40).mapToObj(bootstrap::replicate).toList(), 0.9)
                .orElseThrow();
    }

    private static double value(Bootstrap.Replicate replicate, ClientHistory client) {
        return replicate.spend().expectedSpend(client.repeats(), 30)
                * replicate.repeats().discountedExpectedTransactions(client, ForecastHorizon.DEFAULT);
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }
}
