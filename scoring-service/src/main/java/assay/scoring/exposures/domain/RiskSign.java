package assay.scoring.exposures.domain;

/** Facts about a borrower or a facility that rules look at and that no number shows. */
public enum RiskSign {
    /** There is objective evidence of impairment (IFRS 9 appendix A); the same as default here. */
    CREDIT_IMPAIRED,
    /** In bankruptcy liquidation. */
    IN_LIQUIDATION,
    /** On the bank's watch list. */
    WATCH_LIST,
    /** Terms were eased because of the borrower's difficulties, observation period not over. */
    RESTRUCTURED,
    /** The presumption at 30 days past due has been rebutted with evidence (IFRS 9 5.5.11). */
    PAST_DUE_PRESUMPTION_REBUTTED,
    /** The days past due have an operational or technical cause. */
    TECHNICAL_DELAY,
    /** Funds were used for another purpose without consent. */
    PURPOSE_CHANGED,
    /** Repaid by new borrowing. */
    REPAID_BY_NEW_BORROWING,
    /** Another debt of the borrower, here or at another bank, is non-performing. */
    OTHER_DEBT_NON_PERFORMING,
    /** More than 10 % of what the borrower owes this bank is non-performing. */
    TENTH_OF_DEBT_NON_PERFORMING,
    /** External rating cut sharply, ability to pay clearly impaired. */
    EXTERNAL_RATING_FALLEN,
    /** Over 20 % of the borrower's debts at all banks are more than 90 days past due. */
    FIFTH_OF_DEBT_OVERDUE_90,
    /** Evades its debts to banks. */
    EVADING_DEBT
}
