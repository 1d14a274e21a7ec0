package assay.scoring.valuation.domain.timing;

/** The families of models that describe clients who leave without saying so. */
public enum RepeatFamily {
    /** Leaving is possible right after each repeat: {@link BgNbd}. */
    BG_NBD,
    /** Leaving is possible right after each transaction, the first included: {@link MbgNbd}. */
    MBG_NBD,
    /** Leaving is possible at any time: {@link ParetoNbd}. */
    PARETO_NBD;

    /**
     * Whether the family can tell a client without a repeat that left from one that is yet to return. BG/NBD cannot: it
     * takes every such client for active.
     */
    public boolean identifiesOneTimeClients() {
        return this != BG_NBD;
    }

    /** As the literature writes it, for example {@code BG/NBD}. */
    public String title() {
        return switch (this) {
            case BG_NBD -> "BG/NBD";
            case MBG_NBD -> "MBG/NBD";
            case PARETO_NBD -> "Pareto/NBD";
        };
    }
}
