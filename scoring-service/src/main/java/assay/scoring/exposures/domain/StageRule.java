package assay.scoring.exposures.domain;

/** Why a facility is in its stage. */
public enum StageRule {
    NO_SIGNIFICANT_INCREASE(ImpairmentStage.STAGE_1),
    PAST_DUE_30(ImpairmentStage.STAGE_2),
    PD_INCREASE(ImpairmentStage.STAGE_2),
    WATCH_LISTED(ImpairmentStage.STAGE_2),
    FORBORNE(ImpairmentStage.STAGE_2),
    PAST_DUE_90(ImpairmentStage.STAGE_3),
    IMPAIRED(ImpairmentStage.STAGE_3),
    LIQUIDATION(ImpairmentStage.STAGE_3);

    private final ImpairmentStage stage;

    StageRule(ImpairmentStage stage) {
        this.stage = stage;
    }

    public ImpairmentStage stage() {
        return stage;
    }
}
