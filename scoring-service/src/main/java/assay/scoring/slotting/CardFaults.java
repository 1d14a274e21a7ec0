package assay.scoring.slotting;

import assay.foundation.problem.FieldError;
import assay.scoring.slotting.NewSlottingCard.NewCap;
import assay.scoring.slotting.NewSlottingCard.NewFactor;
import assay.scoring.slotting.NewSlottingCard.NewSubFactor;
import assay.scoring.slotting.domain.SlottingCard;
import assay.scoring.slotting.domain.SlottingClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a card that bean validation does not see. */
final class CardFaults {

    /** More digits than anybody means; keeps exact fractions small. */
    private static final int MOST_DECIMALS = 6;

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private CardFaults() {}

    static List<FieldError> of(NewSlottingCard card) {
        CardFaults faults = new CardFaults();
        faults.sum(
                "/factors", card.factors().stream().mapToInt(NewFactor::weight).sum());
        for (int i = 0; i < card.factors().size(); i++) {
            faults.factor("/factors/" + i, card.factors().get(i));
        }
        boolean readable = faults.cutOff("strong", card.cutOffs().strong())
                & faults.cutOff("good", card.cutOffs().good())
                & faults.cutOff("satisfactory", card.cutOffs().satisfactory());
        if (readable && !card.exactCutOffs().rise()) {
            faults.errors.add(FieldError.of("/cutOffs", "cut-offs"));
        }
        Set<String> subFactors = new HashSet<>();
        card.factors().forEach(factor -> factor.subFactors().forEach(subFactor -> subFactors.add(subFactor.code())));
        for (int i = 0; i < card.caps().size(); i++) {
            faults.cap("/caps/" + i, card.caps().get(i), subFactors);
        }
        return faults.errors;
    }

    private void factor(String pointer, NewFactor factor) {
        unique(pointer, factor.code());
        sum(
                pointer + "/subFactors",
                factor.subFactors().stream().mapToInt(NewSubFactor::weight).sum());
        if (factor.subFactors().stream().allMatch(subFactor -> Boolean.TRUE.equals(subFactor.optional()))) {
            errors.add(FieldError.of(pointer + "/subFactors", "all-optional"));
        }
        for (int i = 0; i < factor.subFactors().size(); i++) {
            NewSubFactor subFactor = factor.subFactors().get(i);
            unique(pointer + "/subFactors/" + i, subFactor.code());
            if (subFactor.descriptors().containsKey(SlottingClass.DEFAULT)) {
                graded(pointer + "/subFactors/" + i + "/descriptors/DEFAULT");
            }
        }
    }

    private void cap(String pointer, NewCap cap, Set<String> subFactors) {
        if (!subFactors.contains(cap.subFactor())) {
            errors.add(FieldError.of(pointer + "/subFactor", "unknown-sub-factor"));
        }
        if (cap.from() == SlottingClass.DEFAULT) {
            graded(pointer + "/from");
        }
        if (cap.best() == SlottingClass.DEFAULT) {
            graded(pointer + "/best");
        }
    }

    private boolean cutOff(String name, BigDecimal value) {
        boolean readable = value.compareTo(BigDecimal.ONE) >= 0
                && value.compareTo(BigDecimal.valueOf(4)) < 0
                && value.scale() <= MOST_DECIMALS;
        if (!readable) {
            errors.add(new FieldError("/cutOffs/" + name, "cut-off", Map.of("decimals", MOST_DECIMALS)));
        }
        return readable;
    }

    private void graded(String pointer) {
        errors.add(new FieldError(pointer, "not-one-of", Map.of("values", SlottingClass.GRADED)));
    }

    private void unique(String pointer, String code) {
        if (!codes.add(code)) {
            errors.add(FieldError.of(pointer + "/code", "repeated-code"));
        }
    }

    private void sum(String pointer, int sum) {
        if (sum != SlottingCard.WHOLE) {
            errors.add(new FieldError(pointer, "weights-percent", Map.of("sum", sum)));
        }
    }
}
