package assay.scoring.slotting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What a card makes of the descriptors chosen for a project.
 *
 * @param score weighted mean of the grades, 1 to 4
 * @param byScore class of the score
 * @param caps those that applied, whether or not the score was better; in the order of the card
 * @param result class after caps
 * @param marks how each sub-factor counted
 */
public record Assessment(
        double score, SlottingClass byScore, List<SlottingCap> caps, SlottingClass result, List<SlottingMark> marks) {

    /**
     * How one sub-factor counted.
     *
     * @param chosen null when it does not apply
     * @param weight share of the whole card, after redistribution; 0 when it does not apply
     * @param contribution weight times grade
     */
    public record SlottingMark(
            String factor, String subFactor, @Nullable SlottingClass chosen, double weight, double contribution) {}

    public Assessment {
        caps = List.copyOf(caps);
        marks = List.copyOf(marks);
    }

    /**
     * Grades a project: within each factor the weighted mean of the grades of what applies, over the factors the weighted
     * mean of those, then the caps.
     *
     * @param chosen class of the descriptor that fits, by code of sub-factor
     * @throws IllegalArgumentException if a sub-factor is unknown, missing, or chosen as default
     */
    public static Assessment of(SlottingCard card, Map<String, SlottingClass> chosen) {
        chosen.keySet().forEach(code -> require(card.subFactor(code).isPresent(), "unknown sub-factor " + code));
        require(!chosen.containsValue(SlottingClass.DEFAULT), "no descriptor stands for default");
        List<SlottingMark> marks = new ArrayList<>();
        BigFraction score = BigFraction.ZERO;
        for (SlottingFactor factor : card.factors()) {
            int applicable = factor.subFactors().stream()
                    .filter(subFactor -> chosen.containsKey(subFactor.code()))
                    .mapToInt(SlottingSubFactor::weight)
                    .sum();
            for (SlottingSubFactor subFactor : factor.subFactors()) {
                SlottingClass choice = chosen.get(subFactor.code());
                require(choice != null || subFactor.optional(), "missing sub-factor " + subFactor.code());
                if (choice == null) {
                    marks.add(new SlottingMark(factor.code(), subFactor.code(), null, 0, 0));
                    continue;
                }
                BigFraction weight =
                        new BigFraction(factor.weight() * subFactor.weight(), SlottingCard.WHOLE * applicable);
                BigFraction contribution = weight.multiply(choice.grade());
                score = score.add(contribution);
                marks.add(new SlottingMark(
                        factor.code(), subFactor.code(), choice, weight.doubleValue(), contribution.doubleValue()));
            }
        }
        SlottingClass byScore = card.cutOffs().classOf(score);
        List<SlottingCap> caps = card.caps().stream()
                .filter(cap -> applies(cap, chosen.get(cap.subFactor())))
                .toList();
        SlottingClass result = caps.stream().map(SlottingCap::best).reduce(byScore, SlottingClass::orWorse);
        return new Assessment(score.doubleValue(), byScore, caps, result, marks);
    }

    private static boolean applies(SlottingCap cap, @Nullable SlottingClass chosen) {
        return chosen != null && chosen.compareTo(cap.from()) >= 0;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
