package assay.scoring.scorecards.domain;

/** A text for people in both languages. */
public record BilingualText(String en, String zh) {}
