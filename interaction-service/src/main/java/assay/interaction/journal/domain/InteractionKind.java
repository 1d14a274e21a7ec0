package assay.interaction.journal.domain;

/** Kinds of entries; the log's schema takes further kinds without a change. */
public enum InteractionKind {
    /** Somebody of the bank and somebody of the client exchanged something. */
    CONTACT,
    /** Money moved. */
    TRANSACTION
}
