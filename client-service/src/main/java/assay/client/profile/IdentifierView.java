package assay.client.profile;

import assay.client.profile.domain.ClientRules;
import assay.client.profile.domain.Identifier;
import assay.client.profile.domain.IdentifierScheme;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An identifier issued by a state or a register; USCC and LEI are checked by their check digits. */
@Schema(name = "ClientIdentifier")
record IdentifierView(
        @Schema(required = true, type = SchemaType.STRING, implementation = IdentifierScheme.class) @Nullable
        String scheme,

        @Schema(required = true, minLength = 1, maxLength = ClientRules.LONGEST_IDENTIFIER) @Nullable
        String value) {

    static IdentifierView of(Identifier identifier) {
        return new IdentifierView(identifier.scheme().name(), identifier.value());
    }
}
