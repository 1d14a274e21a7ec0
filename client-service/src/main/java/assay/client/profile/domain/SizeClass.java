package assay.client.profile.domain;

/** Size of an organisation; says nothing about a natural person. */
public enum SizeClass {
    SME,
    LARGE
}
