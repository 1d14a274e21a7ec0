package assay.scoring.valuation.domain;

import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatModel;
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

    /** Clients of any family, observed for between half of and all of the given time. */
    public static List<ClientHistory> of(RepeatModel model, int clients, double ageWeeks, long seed) {
        RandomDataGenerator random = new RandomDataGenerator(seed);
        List<ClientHistory> histories = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            histories.add(one(model, random.nextUniform(ageWeeks / 2, ageWeeks), random));
        }
        return histories;
    }

    /** One client observed until the given age. */
    public static ClientHistory one(RepeatModel model, double ageWeeks, RandomDataGenerator random) {
        double[] p = switch (model) {
            case BgNbd bg -> new double[] {bg.r(), bg.alphaWeeks(), bg.a(), bg.b()};
            case MbgNbd mbg -> new double[] {mbg.r(), mbg.alphaWeeks(), mbg.a(), mbg.b()};
            case ParetoNbd pareto -> new double[] {pareto.r(), pareto.alphaWeeks(), pareto.s(), pareto.betaWeeks()};
        };
        boolean timed = model instanceof ParetoNbd;
        double meanWait = 1 / random.nextGamma(p[0], 1 / p[1]);
        double end = timed
                ? StrictMath.min(ageWeeks, random.nextExponential(1 / random.nextGamma(p[2], 1 / p[3])))
                : ageWeeks;
        double dropout = timed ? 0 : random.nextBeta(p[2], p[3]);
        int repeats = 0;
        double last = 0;
        boolean active = !(model instanceof MbgNbd) || random.nextDouble() >= dropout;
        // a rate so small that its inverse overflows brings no transaction
        double next = Double.isFinite(meanWait) ? random.nextExponential(meanWait) : Double.POSITIVE_INFINITY;
        while (active && next <= end) {
            repeats++;
            last = next;
            active = timed || random.nextDouble() >= dropout;
            next += random.nextExponential(meanWait);
        }
        return new ClientHistory(repeats, last, ageWeeks);
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
