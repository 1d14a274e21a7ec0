package assay.scoring.exposures.domain;

/** Why a facility is in its class. */
public enum FiveClassRule {
    NOTHING_AGAINST(FiveClass.NORMAL),
    OVERDUE(FiveClass.SPECIAL_MENTION),
    OTHER_PURPOSE(FiveClass.SPECIAL_MENTION),
    NEW_BORROWING(FiveClass.SPECIAL_MENTION),
    NON_PERFORMING_ELSEWHERE(FiveClass.SPECIAL_MENTION),
    RESTRUCTURING(FiveClass.SPECIAL_MENTION),
    OVERDUE_90(FiveClass.SUBSTANDARD),
    IMPAIRMENT(FiveClass.SUBSTANDARD),
    RATING_FALLEN(FiveClass.SUBSTANDARD),
    TENTH_NON_PERFORMING(FiveClass.SUBSTANDARD),
    FIFTH_OVERDUE(FiveClass.SUBSTANDARD),
    OVERDUE_270(FiveClass.DOUBTFUL),
    EVASION(FiveClass.DOUBTFUL),
    HALF_LOST(FiveClass.DOUBTFUL),
    OVERDUE_360(FiveClass.LOSS),
    IN_LIQUIDATION(FiveClass.LOSS),
    NEARLY_ALL_LOST(FiveClass.LOSS);

    private final FiveClass result;

    FiveClassRule(FiveClass result) {
        this.result = result;
    }

    public FiveClass result() {
        return result;
    }
}
