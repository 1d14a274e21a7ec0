package assay.scoring.scorecards.domain.development;

/** What came of developing a card. */
public sealed interface DevelopmentOutcome permits Developed, Refusal {}
