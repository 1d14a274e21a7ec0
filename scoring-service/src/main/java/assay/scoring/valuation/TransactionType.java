package assay.scoring.valuation;

/** Types of transaction by what they can mean for value. */
enum TransactionType {
    PURCHASE(false),
    FEE(false),
    INTEREST(false),
    DRAWDOWN(true),
    REPAYMENT(true),
    DEPOSIT(true),
    WITHDRAWAL(true);

    private final boolean principal;

    TransactionType(boolean principal) {
        this.principal = principal;
    }

    /** Whether it moves money that belongs to somebody anyway; it may tell how often, never how much a client brings. */
    boolean isPrincipal() {
        return principal;
    }
}
