package assay.scoring.exposures.domain;

/** Kinds of collateral as far as floors tell them apart (Basel Framework CRE32.17). */
public enum CollateralType {
    FINANCIAL,
    RECEIVABLES,
    REAL_ESTATE,
    /** Plant, equipment, a project's assets. */
    OTHER_PHYSICAL
}
