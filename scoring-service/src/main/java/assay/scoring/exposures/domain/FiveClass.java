package assay.scoring.exposures.domain;

/** The five classes of the Chinese rule, the best first; the last three are non-performing. */
public enum FiveClass {
    NORMAL,
    SPECIAL_MENTION,
    SUBSTANDARD,
    DOUBTFUL,
    LOSS;

    public boolean isNonPerforming() {
        return compareTo(SUBSTANDARD) >= 0;
    }
}
