package assay.scoring.slotting.domain;

import assay.scoring.scorecards.domain.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A slotting card: one document with all it takes to rate a project.
 *
 * @param name for people
 * @param factors weights add up to 100, those of the sub-factors within each factor too
 * @param cutOffs from score to class
 * @param caps weaknesses that limit the class
 * @param overrideNotches how many classes better than the card a person may decide, 0 to 3; worse is always allowed
 */
public record SlottingCard(
        BilingualText name,
        List<SlottingFactor> factors,
        SlottingCutOffs cutOffs,
        List<SlottingCap> caps,
        int overrideNotches) {

    /** What weights add up to. */
    public static final int WHOLE = 100;

    public SlottingCard {
        factors = List.copyOf(factors);
        caps = List.copyOf(caps);
        boolean weighed = factors.stream().mapToInt(SlottingFactor::weight).sum() == WHOLE
                && factors.stream().allMatch(SlottingCard::weighed);
        if (!weighed || !cutOffs.rise()) {
            throw new IllegalArgumentException("weights must add up to 100, cut-offs must rise: " + name.en());
        }
    }

    private static boolean weighed(SlottingFactor factor) {
        return factor.subFactors().stream().mapToInt(SlottingSubFactor::weight).sum() == WHOLE
                && factor.subFactors().stream().anyMatch(subFactor -> !subFactor.optional());
    }

    public Stream<SlottingSubFactor> subFactors() {
        return factors.stream().flatMap(factor -> factor.subFactors().stream());
    }

    public Optional<SlottingSubFactor> subFactor(String code) {
        return subFactors().filter(subFactor -> subFactor.code().equals(code)).findFirst();
    }
}
