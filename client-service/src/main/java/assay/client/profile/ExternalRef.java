package assay.client.profile;

import assay.client.profile.domain.ClientRules;
import assay.client.profile.domain.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How another system names the client; unique over all clients. */
record ExternalRef(
        @Schema(required = true, pattern = ClientRules.SYSTEM_PATTERN, examples = "CORE") @Nullable
        String system,

        @Schema(required = true, minLength = 1, maxLength = ClientRules.LONGEST_REFERENCE_ID, examples = "4711")
        @Nullable
        String id) {

    static ExternalRef of(Reference reference) {
        return new ExternalRef(reference.system(), reference.id());
    }
}
