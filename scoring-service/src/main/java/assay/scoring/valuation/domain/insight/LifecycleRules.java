package assay.scoring.valuation.domain.insight;

import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatModel;

/**
 * Thresholds of the lifecycle stages; our own, and settings of a product line.
 *
 * @param expectedGapWeeks the product line's expected time between two transactions, above 0
 * @param growth recent rate, relative to the client's long-run rate, above which it grows
 * @param decline recent rate below which it declines
 * @param doubtful probability of being active below which it declines
 * @param lost probability of being active below which it is lost
 */
public record LifecycleRules(double expectedGapWeeks, double growth, double decline, double doubtful, double lost) {

    /** @throws IllegalArgumentException unless 0 &lt; decline &lt; growth and 0 &lt; lost &lt; doubtful &lt; 1 */
    public LifecycleRules {
        if (!(expectedGapWeeks > 0
                && 0 < decline
                && decline < growth
                && Double.isFinite(growth)
                && 0 < lost
                && lost < doubtful
                && doubtful < 1)) {
            throw new IllegalArgumentException(
                    "thresholds out of order: gap %s, growth %s, decline %s, doubtful %s, lost %s"
                            .formatted(expectedGapWeeks, growth, decline, doubtful, lost));
        }
    }

    /** The defaults for a product line with the given expected gap: 1.2, 0.6, 0.5, 0.1. */
    public static LifecycleRules withGap(double expectedGapWeeks) {
        return new LifecycleRules(expectedGapWeeks, 1.2, 0.6, 0.5, 0.1);
    }

    /** The defaults with the gap between two transactions of a client with the model's mean rate, alpha / r. */
    public static LifecycleRules of(RepeatModel model) {
        return withGap(
                switch (model) {
                    case BgNbd bg -> bg.alphaWeeks() / bg.r();
                    case MbgNbd mbg -> mbg.alphaWeeks() / mbg.r();
                    case ParetoNbd pareto -> pareto.alphaWeeks() / pareto.r();
                });
    }
}
