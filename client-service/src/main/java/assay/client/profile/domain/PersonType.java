package assay.client.profile.domain;

/** Whether the client is an organisation or a human being. Names of natural persons are stored encrypted. */
public enum PersonType {
    LEGAL,
    NATURAL
}
