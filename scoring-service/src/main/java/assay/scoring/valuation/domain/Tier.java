package assay.scoring.valuation.domain;

/** Class of a client by its share in the value of the whole portfolio, the most valuable first. */
public enum Tier {
    A,
    B,
    C
}
