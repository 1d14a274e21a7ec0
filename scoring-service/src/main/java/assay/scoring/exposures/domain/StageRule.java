package assay.scoring.exposures.domain;

/** Why a facility is in its stage. */
public enum StageRule {
    NO_SIGNIFICANT_INCREASE(Stage.STAGE_1),
    PAST_DUE_30(Stage.STAGE_2),
    PD_INCREASE(Stage.STAGE_2),
    WATCH_LISTED(Stage.STAGE_2),
    FORBORNE(Stage.STAGE_2),
    PAST_DUE_90(Stage.STAGE_3),
    IMPAIRED(Stage.STAGE_3),
    LIQUIDATION(Stage.STAGE_3);

    private final Stage stage;

    StageRule(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
