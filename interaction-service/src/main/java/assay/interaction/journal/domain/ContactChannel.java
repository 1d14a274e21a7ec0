package assay.interaction.journal.domain;

/** How a contact took place. */
public enum ContactChannel {
    MEETING,
    MAIL,
    PHONE,
    VIDEO,
    SOCIAL,
    MESSAGE,
    VISIT
}
