package assay.scoring.exposures.domain;

import org.jspecify.annotations.Nullable;

/**
 * A possible future.
 *
 * @param weight its probability, in [0, 1]
 * @param pds probability of default in it
 * @param lgd loss given default in it; null for that of the facility
 */
public record Scenario(
        double weight, TermStructure pds, @Nullable Double lgd) {

    public Scenario {
        Bounds.share("weight", weight);
        if (lgd != null) {
            Bounds.share("LGD", lgd);
        }
    }
}
