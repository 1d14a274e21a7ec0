package assay.foundation.events;

/** A number about a client changed. */
public sealed interface ScoreEvent extends Event
        permits ValuationChanged, CreditScoreChanged, FinancingProposalChanged {}
