package assay.client.profile.domain;

/** Why the bank may process the client's data: a contract with the client, or the client's consent. */
public enum LegalBasis {
    CONTRACT,
    CONSENT
}
