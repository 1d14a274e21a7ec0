package assay.client.profile.domain;

/** An identifier issued by a state or a register. */
public record Identifier(IdentifierScheme scheme, String value) {}
