package assay.scoring.slotting.domain;

/** A text for people in both languages. */
public record Text(String en, String zh) {}
