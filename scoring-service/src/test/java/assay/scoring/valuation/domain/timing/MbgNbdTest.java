package assay.scoring.valuation.domain.timing;

import static assay.scoring.valuation.domain.Golden.assertClose;
import static assay.scoring.valuation.domain.Golden.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import assay.scoring.valuation.domain.Golden;
import java.util.stream.Stream;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MbgNbdTest {

    private static final MbgNbd MODEL = new MbgNbd(0.8, 5, 0.9, 2.5);

    @ParameterizedTest
    @MethodSource("precise")
    void the_closed_forms_are_met(GoldenFile.Row row, double tolerance) {
        MbgNbd model = new MbgNbd(row.number("r"), row.number("alphaWeeks"), row.number("a"), row.number("b"));
        ClientHistory client = client(row);
        double weeks = row.number("weeks");

        assertClose(model.logLikelihood(client), row.number("logLikelihood"), tolerance);
        assertClose(model.pAlive(client), row.number("pAlive"), tolerance);
        assertClose(model.expectedTransactions(client, weeks), row.number("expected"), tolerance);
        assertClose(model.residualTransactions(client, row.number("annualRate")), row.number("residual"), tolerance);
        assertClose(model.pLeftWithin(client, weeks), row.number("leftWithin"), tolerance);
        assertClose(model.expectedTransactionsOfNewClient(weeks), row.number("newClient"), tolerance);
    }

    static Stream<Arguments> precise() {
        return Golden.rows("mbg-nbd");
    }

    @Test
    void silence_makes_a_client_without_repeat_less_active_from_the_first_day_on() {
        assertThat(MODEL.pAlive(new ClientHistory(0, 0, 0))).isCloseTo(2.5 / 3.4, within(1e-12));
        assertThat(MODEL.pAlive(new ClientHistory(0, 0, 52))).isLessThan(0.5);
    }

    /**
     * Clients drawn from the model; those with a chosen number of repeats and about a chosen last one show
     * what became of them. Bounds are about five standard errors of the simulation.
     */
    @Test
    void what_the_model_says_of_known_clients_is_what_becomes_of_simulated_ones() {
        RandomDataGenerator random = new RandomDataGenerator(20070901);
        double[] seen = new double[3];
        double[] alive = new double[3];
        double[] later = new double[3];
        double[] saidAlive = new double[3];
        double[] saidLater = new double[3];
        double ofNew = 0;
        int clients = 400_000;
        for (int i = 0; i < clients; i++) {
            double rate = random.nextGamma(MODEL.r(), 1 / MODEL.alphaWeeks());
            double dropout = random.nextBeta(MODEL.a(), MODEL.b());
            double leaves = 0; // time of the last transaction made
            int before = 0;
            int after = 0;
            double last = 0;
            double time = 0;
            boolean active = random.nextDouble() >= dropout;
            while (active) {
                time += random.nextExponential(1 / rate);
                if (time > 78) {
                    break;
                }
                if (time <= 39) {
                    before++;
                    last = time;
                } else {
                    after++;
                }
                active = random.nextDouble() >= dropout;
                leaves = active ? leaves : time;
            }
            ofNew += before;
            int kind = before == 0 ? 0 : before == 1 ? 1 : before <= 4 && last > 20 ? 2 : -1;
            if (kind >= 0) {
                ClientHistory client = new ClientHistory(before, last, 39);
                seen[kind]++;
                alive[kind] += active || leaves > 39 ? 1 : 0;
                later[kind] += after;
                if (seen[kind] <= 20_000) { // a sample is enough for the mean of what the model says
                    saidAlive[kind] += MODEL.pAlive(client);
                    saidLater[kind] += MODEL.expectedTransactions(client, 39);
                }
            }
        }

        for (int kind = 0; kind < 3; kind++) {
            double sample = StrictMath.min(seen[kind], 20_000);
            assertThat(saidAlive[kind] / sample).isCloseTo(alive[kind] / seen[kind], within(0.015));
            assertThat(saidLater[kind] / sample).isCloseTo(later[kind] / seen[kind], within(0.06));
        }
        assertThat(MODEL.expectedTransactionsOfNewClient(39)).isCloseTo(ofNew / clients, within(0.02));
    }

    @Test
    void the_residual_is_the_sum_of_ever_more_discounted_weeks() {
        ClientHistory client = new ClientHistory(2, 30.43, 38.86);
        double delta = StrictMath.log(1.15) / 52;
        double sum = 0;
        double before = 0;
        for (int week = 1; week <= 52 * 150; week++) {
            double until = MODEL.expectedTransactions(client, week);
            sum += (until - before) * StrictMath.exp(-delta * (week - 0.5));
            before = until;
        }

        assertThat(MODEL.residualTransactions(client, 0.15)).isCloseTo(sum, within(1e-5 * sum));
    }
}
