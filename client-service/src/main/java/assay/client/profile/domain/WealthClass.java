package assay.client.profile.domain;

/** Wealth of a natural person; says nothing about an organisation. */
public enum WealthClass {
    HIGH_NET_WORTH,
    ORDINARY
}
