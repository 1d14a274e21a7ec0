package assay.scoring.scorecards.domain.exports;

/** Result of writing a card in another language. */
public sealed interface Export {

    /** The card, complete. */
    record Document(String text) implements Export {}

    /**
     * The language has no way to write a name or a category of the card.
     *
     * @param characteristic where it stands
     */
    record Inexpressible(String characteristic) implements Export {}
}
