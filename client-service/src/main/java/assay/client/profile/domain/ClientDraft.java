package assay.client.profile.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody says about a client, unchecked: a request, a change, or a row of a file. */
public record ClientDraft(
        @Nullable String system,
        @Nullable String id,
        @Nullable String portfolio,
        @Nullable String type,
        @Nullable String subtype,
        @Nullable String person,
        @Nullable String name,
        List<DraftIdentifier> identifiers,
        @Nullable String sizeClass,
        @Nullable String wealthClass,
        @Nullable String industry,
        @Nullable String region,
        @Nullable String book,
        @Nullable String legalBasis) {

    public record DraftIdentifier(
            @Nullable String scheme, @Nullable String value) {}
}
