package assay.client.profile;

import assay.client.profile.domain.IdentifierScheme;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An identifier as it is stored: encrypted, with a keyed hash to find it by. */
@Embeddable
class SealedIdentifier {

    @Enumerated(EnumType.STRING)
    IdentifierScheme scheme;

    @Column(name = "value_sealed")
    byte[] valueSealed;

    @Column(name = "value_index")
    byte[] valueIndex;

    @SuppressWarnings("NullAway.Init")
    protected SealedIdentifier() {}

    SealedIdentifier(IdentifierScheme scheme, byte[] valueSealed, byte[] valueIndex) {
        this.scheme = scheme;
        this.valueSealed = valueSealed;
        this.valueIndex = valueIndex;
    }
}
