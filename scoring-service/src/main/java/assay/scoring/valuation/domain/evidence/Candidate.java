package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.Optional;
import org.hipparchus.util.FastMath;

/**
 * One family in a comparison.
 *
 * @param family the family
 * @param outcome what came of fitting it
 * @param backTest what it said about the holdout; empty without a holdout and for a refused fit
 */
public record Candidate(RepeatFamily family, FitOutcome<? extends RepeatModel> outcome, Optional<BackTest> backTest) {

    private static final int PARAMETERS = 4;

    /** The accepted fit, if it is one. */
    public Optional<FitOutcome.Fitted<? extends RepeatModel>> fitted() {
        return outcome instanceof FitOutcome.Fitted<? extends RepeatModel> fitted
                ? Optional.of(fitted)
                : Optional.empty();
    }

    /** Akaike's criterion, 2 k - 2 ln L, the smaller the better; empty for a refused fit. */
    public Optional<Double> aic() {
        return fitted().map(fit -> 2 * PARAMETERS - 2 * fit.logLikelihood());
    }

    /** Schwarz' criterion, k ln n - 2 ln L, the smaller the better; empty for a refused fit. */
    public Optional<Double> bic() {
        return fitted().map(fit -> PARAMETERS * FastMath.log(fit.clients()) - 2 * fit.logLikelihood());
    }
}
