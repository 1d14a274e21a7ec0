package assay.scoring.monitoring;

/** What a model of this service is. */
enum ModelKind {
    /** Lifetime value. */
    VALUATION_MODEL,
    /** Probability of default in points. */
    SCORECARD,
    /** Rating of projects by criteria. */
    SLOTTING_CARD,
    /** Grades and their probabilities. */
    MASTER_SCALE,
    /** Rules from score to decision. */
    DECISION_STRATEGY,
    /** What is offered to whom at which price. */
    FINANCING_POLICY
}
