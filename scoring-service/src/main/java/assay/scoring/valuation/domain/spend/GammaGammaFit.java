package assay.scoring.valuation.domain.spend;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.fitting.MaximumLikelihood;
import assay.scoring.valuation.domain.timing.BgNbdFit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;

/** Fits Gamma-Gamma to the spend of a portfolio's clients by maximum likelihood. */
public final class GammaGammaFit {

    /** As for {@link BgNbdFit#FEWEST_REPEAT_BUYERS}. */
    public static final int FEWEST_REPEAT_BUYERS = BgNbdFit.FEWEST_REPEAT_BUYERS;

    /**
     * The model takes spend and frequency for unrelated. From this correlation on a user should be warned; the
     * threshold is ours, the literature gives none.
     */
    public static final double NOTABLE_CORRELATION = 0.3;

    private static final Comparator<ClientSpend> ORDER =
            Comparator.comparingInt(ClientSpend::transactions).thenComparingDouble(ClientSpend::meanValue);

    private GammaGammaFit() {}

    /**
     * The most likely model, or a refusal. The order of the clients does not matter. Clients whose mean is not positive
     * cannot be described by the model and are left out. Figures of a fit: {@code correlation} (Pearson's, of mean value
     * and number of transactions, absent when one of them does not vary), {@code leftOut}, {@code populationMean}; of a
     * refusal: {@code leftOut}, {@code repeatBuyers} and, once a search was made, where it ended ({@code p}, {@code q},
     * {@code v}, {@code slope}, {@code iterations}).
     *
     * @param spends every client of the portfolio with at least one repeat
     */
    public static FitOutcome<GammaGamma> of(Collection<ClientSpend> spends) {
        List<ClientSpend> positive = spends.stream()
                .filter(spend -> spend.meanValue() > 0)
                .sorted(ORDER)
                .toList();
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("leftOut", (double) spends.size() - positive.size());
        if (positive.size() < FEWEST_REPEAT_BUYERS) {
            figures.put("repeatBuyers", (double) positive.size());
            figures.put("fewest", (double) FEWEST_REPEAT_BUYERS);
            return new FitOutcome.Refused<>(FitOutcome.Reason.TOO_FEW_REPEAT_BUYERS, "repeatBuyers", figures);
        }
        GammaGammaLikelihood likelihood = new GammaGammaLikelihood(positive);
        MaximumLikelihood.Search search = MaximumLikelihood.of(likelihood.objective());
        GammaGamma model = likelihood.model(search.end().point());
        if (search.refusal() == null) {
            figures.put("populationMean", model.populationMean());
            double correlation = correlation(positive);
            if (Double.isFinite(correlation)) {
                figures.put("correlation", correlation);
            }
            return new FitOutcome.Fitted<>(
                    model,
                    likelihood.logLikelihood(search.end().loss()),
                    search.iterations(),
                    search.method(),
                    positive.size(),
                    positive.size(),
                    figures);
        }
        figures.put("repeatBuyers", (double) positive.size());
        figures.put("p", model.p());
        figures.put("q", model.q());
        figures.put("v", model.v());
        figures.put("slope", search.end().slope());
        figures.put("iterations", (double) search.iterations());
        return new FitOutcome.Refused<>(search.refusal(), search.subject(), figures);
    }

    /** Pearson's correlation of mean value and number of transactions; not a number when one does not vary. */
    private static double correlation(List<ClientSpend> spends) {
        double meanX = 0;
        double meanM = 0;
        for (ClientSpend spend : spends) {
            meanX += spend.transactions();
            meanM += spend.meanValue();
        }
        meanX /= spends.size();
        meanM /= spends.size();
        double squareX = 0;
        double squareM = 0;
        double product = 0;
        for (ClientSpend spend : spends) {
            double x = spend.transactions() - meanX;
            double m = spend.meanValue() - meanM;
            squareX += x * x;
            squareM += m * m;
            product += x * m;
        }
        return product / FastMath.sqrt(squareX * squareM);
    }
}
