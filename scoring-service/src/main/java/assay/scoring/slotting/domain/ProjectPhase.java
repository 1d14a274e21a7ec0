package assay.scoring.slotting.domain;

/** Where a project stands; only the standardised approach asks. */
public enum ProjectPhase {
    PRE_OPERATIONAL,
    OPERATIONAL,
    /** Operational, with the qualities of Basel Framework CRE20.52. */
    HIGH_QUALITY_OPERATIONAL
}
