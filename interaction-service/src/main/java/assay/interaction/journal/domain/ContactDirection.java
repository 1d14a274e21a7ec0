package assay.interaction.journal.domain;

/** Who began a contact, seen from the bank. */
public enum ContactDirection {
    INBOUND,
    OUTBOUND
}
