package assay.scoring.slotting.domain;

import assay.scoring.scorecards.domain.BilingualText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One thing to judge about a project.
 *
 * @param code unique in the card
 * @param name for people
 * @param weight percent of its factor
 * @param optional whether it may not apply to a project; its weight then goes to the others of the factor, in proportion
 * @param descriptors what a project of each graded class looks like here
 */
public record SlottingSubFactor(
        String code, BilingualText name, int weight, boolean optional, Map<SlottingClass, BilingualText> descriptors) {

    public SlottingSubFactor {
        descriptors = Collections.unmodifiableMap(new EnumMap<>(descriptors)); // in the order of the classes
    }
}
