package assay.interaction.journal.domain;

/** What a transaction was for. Only income counts as value; principal never does. */
public enum TransactionType {
    PURCHASE,
    FEE,
    INTEREST,
    DRAWDOWN,
    REPAYMENT,
    DEPOSIT,
    WITHDRAWAL
}
