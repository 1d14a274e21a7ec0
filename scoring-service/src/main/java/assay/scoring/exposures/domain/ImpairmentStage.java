package assay.scoring.exposures.domain;

/** Stage of IFRS 9, the better one first. */
public enum ImpairmentStage {
    STAGE_1,
    STAGE_2,
    STAGE_3
}
