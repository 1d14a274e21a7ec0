package assay.scoring.valuation.domain.timing;

/** The families of models that describe clients who leave without saying so. */
public enum RepeatFamily {
    /** Leaving is possible right after each repeat: {@link BgNbd}. */
    BG_NBD,
    /** Leaving is possible right after each transaction, the first included: {@link MbgNbd}. */
    MBG_NBD,
    /** Leaving is possible at any time: {@link ParetoNbd}. */
    PARETO_NBD
}
