package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.functions.TricomiConfluent;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Discounted transactions without end of any number of clients with one model and one rate, the same as
 * {@link RepeatModel#residualTransactions} says of each. What depends on the number of repeats alone (BG/NBD, MBG/NBD), or
 * on the age alone (Pareto/NBD), is remembered. Thread-safe: two threads may at worst compute the same entry twice.
 */
public final class ResidualForecaster {

    private static final int REMEMBERED_REPEATS = 1024;
    private static final int REMEMBERED_DAYS = 50 * 366;
    private static final double DAYS_PER_WEEK = 7.0;

    private final RepeatModel model;
    private final double delta;
    /** The BG/NBD model of an active client's future; null under Pareto/NBD. */
    private final @Nullable BgNbd active;

    private final AtomicReferenceArray<ResidualRepeats> ofRepeats = new AtomicReferenceArray<>(REMEMBERED_REPEATS);
    private final AtomicReferenceArray<Double> weeksOfDay = new AtomicReferenceArray<>(REMEMBERED_DAYS);

    /** @param annualRate discount rate a year as a decimal, above 0 and at most 1 */
    public ResidualForecaster(RepeatModel model, double annualRate) {
        this.model = model;
        this.delta = ResidualRepeats.weekly(annualRate);
        this.active = switch (model) {
            case BgNbd bg -> bg;
            case MbgNbd mbg -> mbg.afterOneChance();
            case ParetoNbd _ -> null;
        };
    }

    /** Discounted expected transactions of a client from now on. */
    public double residualTransactions(ClientHistory client) {
        double pAlive = model.pAlive(client);
        return active == null
                ? pAlive * model.rateOfActive(client).meanPerWeek() * weeks((ParetoNbd) model, client.ageWeeks())
                : pAlive * table(active, client.repeats()).whileActive(client.ageWeeks(), delta);
    }

    private ResidualRepeats table(BgNbd bg, int repeats) {
        if (repeats >= REMEMBERED_REPEATS) {
            return new ResidualRepeats(bg, repeats);
        }
        ResidualRepeats known = ofRepeats.get(repeats);
        if (known == null) {
            known = new ResidualRepeats(bg, repeats);
            ofRepeats.set(repeats, known);
        }
        return known;
    }

    private double weeks(ParetoNbd pareto, double ageWeeks) {
        int days = (int) FastMath.rint(ageWeeks * DAYS_PER_WEEK);
        boolean remembered = days < REMEMBERED_DAYS && days / DAYS_PER_WEEK == ageWeeks;
        Double known = remembered ? weeksOfDay.get(days) : null;
        if (known == null) {
            known = discountedWeeks(pareto, ageWeeks, delta);
            if (remembered) {
                weeksOfDay.set(days, known);
            }
        }
        return known;
    }

    /** Discounted weeks of further activity of a client active at an age: (beta+T) U(1, 2-s, delta (beta+T)). */
    static double discountedWeeks(ParetoNbd pareto, double ageWeeks, double delta) {
        double scaleWeeks = pareto.betaWeeks() + ageWeeks;
        return scaleWeeks * TricomiConfluent.value(1, 2 - pareto.s(), delta * scaleWeeks);
    }
}
