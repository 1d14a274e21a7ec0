package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.fitting.MaximumLikelihood;
import assay.scoring.valuation.domain.fitting.Objective;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Fits the families of silent leaving to the histories of a portfolio by maximum likelihood. The order of the clients does
 * not matter, nor does the unit their times were first counted in.
 *
 * <p>Figures of a fit: {@code distinctHistories}; of a refusal besides: {@code clients}, {@code repeatBuyers} and, once a
 * search was made, where it ended (the parameters by name, {@code logLikelihood}, {@code slope}, {@code iterations}).
 */
public final class RepeatFit {

    /**
     * Fewer clients who came back say too little about four parameters; the number is ours, at the usual lower end of
     * what is asked of a large sample.
     */
    public static final int FEWEST_REPEAT_BUYERS = 30;

    private RepeatFit() {}

    /**
     * The most likely model of a family, or a refusal.
     *
     * @param clients every client of the portfolio with at least one transaction, those without a repeat included
     */
    public static FitOutcome<? extends RepeatModel> of(RepeatFamily family, WeightedHistories clients) {
        return switch (family) {
            case BG_NBD -> bgNbd(clients);
            case MBG_NBD -> mbgNbd(clients);
            case PARETO_NBD -> paretoNbd(clients);
        };
    }

    /** The most likely BG/NBD model, or a refusal. */
    public static FitOutcome<BgNbd> bgNbd(WeightedHistories clients) {
        return fit(BgNbd.class, RepeatFamily.BG_NBD, clients, null);
    }

    /** The most likely MBG/NBD model, or a refusal. */
    public static FitOutcome<MbgNbd> mbgNbd(WeightedHistories clients) {
        return fit(MbgNbd.class, RepeatFamily.MBG_NBD, clients, null);
    }

    /** The most likely Pareto/NBD model, or a refusal. */
    public static FitOutcome<ParetoNbd> paretoNbd(WeightedHistories clients) {
        return fit(ParetoNbd.class, RepeatFamily.PARETO_NBD, clients, null);
    }

    /**
     * The most likely model of the same family, looked for from a model that is near: for the same clients counted
     * otherwise, as in a bootstrap.
     */
    public static FitOutcome<? extends RepeatModel> near(RepeatModel model, WeightedHistories clients) {
        return fit(RepeatModel.class, model.family(), clients, FamilyLikelihood.point(model, clients.unitWeeks()));
    }

    private static <M extends RepeatModel> FitOutcome<M> fit(
            Class<M> type, RepeatFamily family, WeightedHistories clients, double @Nullable [] start) {
        SortedMap<String, Double> figures = new TreeMap<>();
        int repeatBuyers = clients.repeatBuyers();
        if (repeatBuyers < FEWEST_REPEAT_BUYERS) {
            figures.put("clients", (double) clients.clients());
            figures.put("repeatBuyers", (double) repeatBuyers);
            figures.put("fewest", (double) FEWEST_REPEAT_BUYERS);
            return new FitOutcome.Refused<>(FitOutcome.Reason.TOO_FEW_REPEAT_BUYERS, "repeatBuyers", figures);
        }
        double unitWeeks = clients.unitWeeks();
        Objective objective = FamilyLikelihood.of(family, clients, unitWeeks);
        MaximumLikelihood.Search found = MaximumLikelihood.of(start == null ? objective : objective.startingAt(start));
        M model = type.cast(FamilyLikelihood.model(family, found.end().point(), unitWeeks));
        // a density of times: every repeat's moves by the logarithm of the unit
        double logLikelihood = -found.end().loss() * clients.clients() - clients.repeats() * FastMath.log(unitWeeks);
        figures.put("distinctHistories", (double) clients.size());
        if (found.refusal() == null) {
            return new FitOutcome.Fitted<>(
                    model, logLikelihood, found.iterations(), found.method(), clients.clients(), repeatBuyers, figures);
        }
        figures.putAll(model.parameters());
        figures.put("clients", (double) clients.clients());
        figures.put("repeatBuyers", (double) repeatBuyers);
        figures.put("logLikelihood", logLikelihood);
        figures.put("slope", found.end().slope());
        figures.put("iterations", (double) found.iterations());
        return new FitOutcome.Refused<>(found.refusal(), found.subject(), figures);
    }
}
