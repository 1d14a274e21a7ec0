package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.fitting.MaximumLikelihood;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;

/** Fits BG/NBD to the histories of a portfolio by maximum likelihood. */
public final class BgNbdFit {

    /**
     * Fewer clients who came back say too little about four parameters; the number is ours, at the usual lower end of
     * what is asked of a large sample.
     */
    public static final int FEWEST_REPEAT_BUYERS = 30;

    private BgNbdFit() {}

    /**
     * The most likely model, or a refusal. The order of the clients does not matter, nor does the unit their times were
     * first counted in. Figures of a fit: {@code distinctHistories}; of a refusal besides: {@code clients},
     * {@code repeatBuyers} and, once a search was made, where it ended ({@code r}, {@code alphaWeeks}, {@code a},
     * {@code b}, {@code logLikelihood}, {@code slope}, {@code iterations}).
     *
     * @param clients every client of the portfolio with at least one transaction, those without a repeat included
     */
    public static FitOutcome<BgNbd> of(Collection<ClientHistory> clients) {
        SortedMap<String, Double> figures = new TreeMap<>();
        int repeatBuyers = 0;
        long repeats = 0;
        for (ClientHistory client : clients) {
            repeatBuyers += client.repeats() > 0 ? 1 : 0;
            repeats += client.repeats();
        }
        if (repeatBuyers < FEWEST_REPEAT_BUYERS) {
            figures.put("clients", (double) clients.size());
            figures.put("repeatBuyers", (double) repeatBuyers);
            figures.put("fewest", (double) FEWEST_REPEAT_BUYERS);
            return new FitOutcome.Refused<>(FitOutcome.Reason.TOO_FEW_REPEAT_BUYERS, "repeatBuyers", figures);
        }
        BgNbdLikelihood likelihood = new BgNbdLikelihood(clients);
        MaximumLikelihood.Search search = MaximumLikelihood.of(likelihood.objective());
        BgNbd model = likelihood.model(search.end().point());
        // a density of times: every repeat's moves by the logarithm of the unit
        double logLikelihood = -search.end().loss() * clients.size() - repeats * FastMath.log(likelihood.unitWeeks);
        figures.put("distinctHistories", (double) likelihood.rows);
        if (search.refusal() == null) {
            return new FitOutcome.Fitted<>(
                    model, logLikelihood, search.iterations(), search.method(), clients.size(), repeatBuyers, figures);
        }
        figures.put("clients", (double) clients.size());
        figures.put("repeatBuyers", (double) repeatBuyers);
        figures.put("r", model.r());
        figures.put("alphaWeeks", model.alphaWeeks());
        figures.put("a", model.a());
        figures.put("b", model.b());
        figures.put("logLikelihood", logLikelihood);
        figures.put("slope", search.end().slope());
        figures.put("iterations", (double) search.iterations());
        return new FitOutcome.Refused<>(search.refusal(), search.subject(), figures);
    }
}
