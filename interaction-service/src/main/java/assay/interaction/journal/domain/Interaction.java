package assay.interaction.journal.domain;

/** The facts of an entry, by its kind. */
public sealed interface Interaction permits Contact, Transaction {

    InteractionKind kind();
}
