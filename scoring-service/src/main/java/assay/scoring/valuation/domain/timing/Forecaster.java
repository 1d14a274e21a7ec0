package assay.scoring.valuation.domain.timing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts clients with one model over one horizon. Made once per model and horizon, then used for any number of
 * clients, one at a time or in bulk, with the same bits. Thread-safe.
 *
 * <p>What depends on the age alone is remembered for ages of whole days up to fifty years, what depends on the number of
 * repeats alone for numbers below 1024. Remembering changes no result, only its speed; two threads may at worst compute
 * the same entry twice.
 */
public final class Forecaster {

    private static final int REMEMBERED_DAYS = 50 * 366;
    private static final int REMEMBERED_REPEATS = 1024;
    private static final double DAYS_PER_WEEK = 7.0;

    private final RepeatModel model;
    private final ForecastHorizon horizon;
    /** The BG/NBD model of an active client's future; null under Pareto/NBD, whose future depends on the age alone. */
    private final @Nullable BgNbd active;

    private final double[] weights;
    private final AtomicReferenceArray<HorizonMoments> momentsOfDay = new AtomicReferenceArray<>(REMEMBERED_DAYS);
    private final AtomicReferenceArray<ActiveWeeks> activeWeeksOfDay = new AtomicReferenceArray<>(REMEMBERED_DAYS);
    private final AtomicReferenceArray<double[]> coefficientsOfRepeats = new AtomicReferenceArray<>(REMEMBERED_REPEATS);

    public Forecaster(RepeatModel model, ForecastHorizon horizon) {
        this.model = model;
        active = switch (model) {
            case BgNbd bg -> bg;
            case MbgNbd mbg -> mbg.afterOneChance();
            case ParetoNbd pareto -> null;
        };
        this.horizon = horizon;
        this.weights = cumulativeWeights(horizon);
    }

    /** The family of the model. */
    public RepeatFamily family() {
        return model.family();
    }

    /** How far ahead clients are forecast. */
    public ForecastHorizon horizon() {
        return horizon;
    }

    /** The forecast of one client. */
    public Forecast forecast(ClientHistory client) {
        double pAlive = model.pAlive(client);
        if (active != null) {
            return tabulated(active, client, pAlive)
                    .orElseGet(() -> new Forecast(
                            pAlive,
                            model.expectedTransactions(client, horizon.weeks()),
                            model.discountedExpectedTransactions(client, horizon)));
        }
        double rate = pAlive * model.rateOfActive(client).meanPerWeek();
        ActiveWeeks weeks = activeWeeks((ParetoNbd) model, client.ageWeeks());
        return new Forecast(pAlive, rate * weeks.expected(), rate * weeks.discounted());
    }

    /** Weeks of activity within the horizon expected of a client active at an age, and the same discounted. */
    private record ActiveWeeks(double expected, double discounted) {}

    private ActiveWeeks activeWeeks(ParetoNbd pareto, double ageWeeks) {
        int days = (int) FastMath.rint(ageWeeks * DAYS_PER_WEEK);
        boolean remembered = days < REMEMBERED_DAYS && days / DAYS_PER_WEEK == ageWeeks;
        ActiveWeeks known = remembered ? activeWeeksOfDay.get(days) : null;
        if (known == null) {
            known = new ActiveWeeks(
                    pareto.activeWeeks(ageWeeks, horizon.weeks()),
                    horizon.discountedSum(week -> pareto.activeWeeks(ageWeeks, week)));
            if (remembered) {
                activeWeeksOfDay.set(days, known);
            }
        }
        return known;
    }

    /** By inner products; empty where the model or the age does not suit them. */
    private Optional<Forecast> tabulated(BgNbd active, ClientHistory client, double pAlive) {
        if (!ExpectedRepeats.isTransformable(active)
                || HorizonMoments.powersNeeded(active, client.ageWeeks(), weights.length)
                        > HorizonMoments.MOST_POWERS) {
            return Optional.empty();
        }
        HorizonMoments moments = moments(active, client.ageWeeks());
        double[] coefficients = coefficients(active, client.repeats(), moments.horizonPowers().length);
        double capital = active.a() + active.b() + client.repeats() - 1;
        double horizonSum = 0;
        double discountedSum = 0;
        for (int k = 0; k < moments.horizonPowers().length; k++) {
            double term = coefficients[k] * moments.horizonPowers()[k];
            horizonSum += term;
            discountedSum += coefficients[k] * moments.discountedPowers()[k];
            // the last week's terms fall slowest, so the discounted sum has settled too
            if (FastMath.abs(term) <= moments.enough() * FastMath.abs(horizonSum)) {
                return Optional.of(new Forecast(
                        pAlive,
                        pAlive * (capital * moments.horizonLead() - horizonSum),
                        pAlive * (capital * moments.discountedLead() - discountedSum)));
            }
        }
        return Optional.empty();
    }

    private HorizonMoments moments(BgNbd active, double ageWeeks) {
        int days = (int) FastMath.rint(ageWeeks * DAYS_PER_WEEK);
        if (days >= REMEMBERED_DAYS || days / DAYS_PER_WEEK != ageWeeks) {
            return HorizonMoments.of(active, ageWeeks, weights);
        }
        HorizonMoments known = momentsOfDay.get(days);
        if (known == null) {
            known = HorizonMoments.of(active, ageWeeks, weights);
            momentsOfDay.set(days, known);
        }
        return known;
    }

    /** At least so many of the coefficients d_1, d_2, … */
    private double[] coefficients(BgNbd active, int repeats, int atLeast) {
        if (repeats >= REMEMBERED_REPEATS) {
            return computedCoefficients(active, repeats, atLeast);
        }
        double[] known = coefficientsOfRepeats.get(repeats);
        if (known == null || known.length < atLeast) {
            known = computedCoefficients(active, repeats, atLeast);
            coefficientsOfRepeats.set(repeats, known);
        }
        return known;
    }

    private static double[] computedCoefficients(BgNbd active, int repeats, int length) {
        double capital = active.a() + active.b() + repeats - 1;
        double excess = active.a() + active.b() - 1 - active.r();
        double[] coefficients = new double[length];
        coefficients[0] = excess;
        for (int k = 1; k < length; k++) {
            coefficients[k] = coefficients[k - 1] * ExpectedRepeats.coefficientRatio(excess, capital, active.a(), k);
        }
        return coefficients;
    }

    /**
     * Weights of the expectations from now to the end of each week. With the discount factor v, the sum over the weeks
     * of v^i times the transactions expected in week i is, summed by parts, the sum of (v^i - v^(i+1)) times those
     * expected until the end of week i, and of v^H times those of the whole horizon.
     */
    private static double[] cumulativeWeights(ForecastHorizon horizon) {
        double factor = horizon.weeklyDiscountFactor();
        double[] weights = new double[horizon.weeks()];
        double discount = 1;
        for (int i = 0; i < weights.length; i++) {
            discount *= factor;
            weights[i] = i < weights.length - 1 ? discount * (1 - factor) : discount;
        }
        return weights;
    }
}
