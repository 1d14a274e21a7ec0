package assay.scoring.slotting.domain;

import assay.scoring.scorecards.domain.Text;
import java.util.List;

/**
 * A group of sub-factors.
 *
 * @param code unique in the card
 * @param weight percent of the card
 */
public record Factor(String code, Text name, int weight, List<SubFactor> subFactors) {

    public Factor {
        subFactors = List.copyOf(subFactors);
    }
}
