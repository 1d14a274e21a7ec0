package assay.scoring.slotting.domain;

/** Which rule turns a class into a weight. */
public enum SlottingApproach {
    /** Supervisory slotting without regard to maturity: Basel Framework CRE33.2 and CRE33.3. */
    BASEL,
    /** Supervisory slotting with lighter weights below two and a half years: FCA Handbook BIPRU 4.5.8R and 4.5.12R. */
    EU_UK,
    /** Weights by phase, not by class: Basel Framework CRE20.51 and CRE20.52. No expected loss follows. */
    STANDARDISED
}
