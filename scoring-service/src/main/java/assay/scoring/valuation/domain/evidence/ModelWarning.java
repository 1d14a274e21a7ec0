package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.CovariateModel;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.EnumSet;
import java.util.Set;
import org.hipparchus.util.FastMath;

/** What a reader of a model must know although its fit was accepted. */
public enum ModelWarning {
    /** Spend and frequency are correlated, the model takes them for unrelated. */
    SPEND_FOLLOWS_FREQUENCY,
    /** Clients' lifetimes have no finite mean; values over an undiscounted infinite horizon do not exist. */
    MEAN_LIFETIME_INFINITE,
    /** The probability of being active of a client without a repeat is 1 by assumption and says nothing. */
    ONE_TIME_CLIENTS_NOT_IDENTIFIED,
    /** A covariate could be left out without a notable loss of likelihood. */
    COVARIATE_MAY_BE_CHANCE;

    /** Warnings about a model of repeats. */
    public static Set<ModelWarning> of(RepeatModel model) {
        Set<ModelWarning> warnings = EnumSet.noneOf(ModelWarning.class);
        if (model.family() == RepeatFamily.BG_NBD) {
            warnings.add(ONE_TIME_CLIENTS_NOT_IDENTIFIED);
        }
        if (model instanceof ParetoNbd pareto && pareto.s() <= 1) {
            warnings.add(MEAN_LIFETIME_INFINITE);
        }
        return warnings;
    }

    /** Warnings about a model with covariates; which ones may be chance its effects say. */
    public static Set<ModelWarning> of(CovariateModel model) {
        Set<ModelWarning> warnings = of(model.baseline());
        if (model.effects().stream().anyMatch(CovariateModel.Effect::mayBeChance)) {
            warnings.add(COVARIATE_MAY_BE_CHANCE);
        }
        return warnings;
    }

    /** Warnings about a model of spend, from the correlation among the figures of its fit. */
    public static Set<ModelWarning> of(FitOutcome.Fitted<GammaGamma> spend) {
        double correlation = spend.figures().getOrDefault("correlation", 0.0);
        return FastMath.abs(correlation) > GammaGammaFit.NOTABLE_CORRELATION
                ? EnumSet.of(SPEND_FOLLOWS_FREQUENCY)
                : EnumSet.noneOf(ModelWarning.class);
    }
}
