package assay.scoring.slotting.domain;

import java.util.List;

/** The five supervisory classes, the best first. */
public enum SlottingClass {
    STRONG,
    GOOD,
    SATISFACTORY,
    WEAK,
    DEFAULT;

    /** The classes a descriptor can stand for. */
    public static final List<SlottingClass> GRADED = List.of(STRONG, GOOD, SATISFACTORY, WEAK);

    /** 1 for the best to 4 for the weakest; the class of default has none. */
    public int grade() {
        if (this == DEFAULT) {
            throw new IllegalStateException("default is not graded");
        }
        return ordinal() + 1;
    }

    SlottingClass orWorse(SlottingClass other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
