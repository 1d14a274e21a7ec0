package assay.scoring.valuation;

/** Keys of portfolios. */
final class Portfolios {

    /** Where a client is that was given no portfolio. */
    static final String MAIN = "main";

    static final String PATTERN = "[a-z0-9][a-z0-9-]{0,62}";

    private Portfolios() {}
}
