package assay.scoring.scorecards.domain;

/** What came of developing a card. */
public sealed interface DevelopmentOutcome permits Developed, Refusal {}
