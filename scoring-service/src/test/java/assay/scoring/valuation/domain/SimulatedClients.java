package assay.scoring.valuation.domain;

import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ClientHistory;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;

/** Clients drawn from the models themselves with a fixed seed, where a test has to know the truth. */
public final class SimulatedClients {

    private SimulatedClients() {}

    public static List<ClientHistory> histories(BgNbd model, int clients, double ageWeeks, long seed) {
        RandomDataGenerator random = new RandomDataGenerator(seed);
        List<ClientHistory> histories = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            double rate = random.nextGamma(model.r(), 1 / model.alphaWeeks());
            double dropout = random.nextBeta(model.a(), model.b());
            double age = random.nextUniform(ageWeeks / 2, ageWeeks);
            int repeats = 0;
            double last = 0;
            double next = random.nextExponential(1 / rate);
            while (next <= age) {
                repeats++;
                last = next;
                if (random.nextUniform(0, 1) < dropout) {
                    break;
                }
                next += random.nextExponential(1 / rate);
            }
            histories.add(new ClientHistory(repeats, last, age));
        }
        return histories;
    }

    public static List<ClientSpend> spends(GammaGamma model, int clients, long seed) {
        RandomDataGenerator random = new RandomDataGenerator(seed);
        List<ClientSpend> spends = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int transactions = random.nextInt(1, 12);
            double nu = random.nextGamma(model.q(), 1 / model.v());
            spends.add(
                    new ClientSpend(transactions, random.nextGamma(model.p() * transactions, 1 / nu) / transactions));
        }
        return spends;
    }
}
