package assay.scoring.valuation.domain.contract;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.fitting.MaximumLikelihood;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fits the shifted-beta-geometric model by maximum likelihood. */
public final class ShiftedBetaGeometricFit {

    /** Fewer ended contracts say too little; the number is ours. */
    public static final int FEWEST_ENDED = 30;

    /** One renewal shows only the mean of the probabilities of ending, not their spread. */
    public static final int FEWEST_RENEWALS = 2;

    private ShiftedBetaGeometricFit() {}

    /**
     * The most likely model, or a refusal with the figures {@code contracts}, {@code ended}, {@code renewals} and, once a
     * search was made, {@code a}, {@code b}, {@code logLikelihood} and {@code slope}. A parameter that runs away means
     * that all contracts end with the same probability, or none ends.
     */
    public static FitOutcome<ShiftedBetaGeometric> of(RenewalCounts counts) {
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("contracts", (double) counts.contracts());
        figures.put("ended", (double) counts.totalEnded());
        figures.put("renewals", (double) counts.renewals());
        if (counts.totalEnded() < FEWEST_ENDED) {
            figures.put("fewest", (double) FEWEST_ENDED);
            return new FitOutcome.Refused<>(FitOutcome.Reason.TOO_FEW_ENDED, "ended", figures);
        }
        if (counts.renewals() < FEWEST_RENEWALS) {
            figures.put("fewest", (double) FEWEST_RENEWALS);
            return new FitOutcome.Refused<>(FitOutcome.Reason.TOO_FEW_RENEWALS, "renewals", figures);
        }
        MaximumLikelihood.Search search = MaximumLikelihood.of(new RenewalLikelihood(counts).objective());
        ShiftedBetaGeometric model = RenewalLikelihood.model(search.end().point());
        double logLikelihood = -search.end().loss() * counts.contracts();
        if (search.refusal() == null) {
            return new FitOutcome.Fitted<>(
                    model,
                    logLikelihood,
                    search.iterations(),
                    search.method(),
                    counts.contracts(),
                    counts.contracts() - counts.ended().getFirst(),
                    figures);
        }
        figures.put("a", model.a());
        figures.put("b", model.b());
        figures.put("logLikelihood", logLikelihood);
        figures.put("slope", search.end().slope());
        return new FitOutcome.Refused<>(search.refusal(), search.subject(), figures);
    }
}
