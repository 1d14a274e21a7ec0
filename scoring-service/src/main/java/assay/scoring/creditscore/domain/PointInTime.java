package assay.scoring.creditscore.domain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;

/**
 * Point-in-time probabilities of default. They are for loss staging and never replace the grade's own probability, which
 * is an average over the cycle.
 */
public final class PointInTime {

    private PointInTime() {}

    /**
     * logistic(logit(pd) + shift).
     *
     * @param pd probability of default through the cycle, in (0, 1)
     * @param logOddsShift finite
     */
    public static double shifted(double pd, double logOddsShift) {
        double logit = FastMath.log(pd) - FastMath.log1p(-pd) + logOddsShift;
        return logit >= 0 ? 1 / (1 + FastMath.exp(-logit)) : FastMath.exp(logit) / (1 + FastMath.exp(logit));
    }

    /** The probability in each scenario of a scale, by the scenario's name. */
    public static SortedMap<String, Double> byScenario(MasterScale scale, double pd) {
        SortedMap<String, Double> probabilities = new TreeMap<>();
        for (EconomicScenario scenario : scale.scenarios()) {
            probabilities.put(scenario.name(), shifted(pd, scenario.logOddsShift()));
        }
        return probabilities;
    }
}
