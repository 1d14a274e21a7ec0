package assay.scoring.slotting.domain;

import assay.scoring.scorecards.domain.BilingualText;
import java.util.List;

/**
 * A group of sub-factors.
 *
 * @param code unique in the card
 * @param weight percent of the card
 */
public record SlottingFactor(String code, BilingualText name, int weight, List<SlottingSubFactor> subFactors) {

    public SlottingFactor {
        subFactors = List.copyOf(subFactors);
    }
}
