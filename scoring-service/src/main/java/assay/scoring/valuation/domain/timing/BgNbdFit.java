package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import java.util.Collection;

/** Fits BG/NBD to the histories of a portfolio by maximum likelihood. */
public final class BgNbdFit {

    /** As for every family: {@link RepeatFit#FEWEST_REPEAT_BUYERS}. */
    public static final int FEWEST_REPEAT_BUYERS = RepeatFit.FEWEST_REPEAT_BUYERS;

    private BgNbdFit() {}

    /**
     * The most likely model, or a refusal, with the figures of {@link RepeatFit}.
     *
     * @param clients every client of the portfolio with at least one transaction, those without a repeat included
     */
    public static FitOutcome<BgNbd> of(Collection<ClientHistory> clients) {
        return RepeatFit.bgNbd(WeightedHistories.of(clients));
    }
}
