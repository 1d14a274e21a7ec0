package assay.scoring.exposures.domain;

/** Rank of the claim; it decides the loss given default of what no collateral covers. */
public enum Seniority {
    SENIOR,
    SUBORDINATED
}
