package assay.scoring.valuation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of settings as it is shown. */
@Schema(name = "ValuationSettings", description = "A version of a portfolio's settings; its settings never change.")
record ValuationSettingsView(
        UUID id,
        String portfolio,

        @Schema(description = "Changes with every step of its life")
        long version,

        SettingsVersions.Status status,
        ValueSettings settings,
        String requestedBy,
        Instant requestedAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt) {

    static ValuationSettingsView of(SettingsVersions.Stored stored) {
        return new ValuationSettingsView(
                stored.id(),
                stored.portfolio(),
                stored.version(),
                stored.status(),
                stored.settings(),
                stored.requestedBy(),
                stored.requestedAt(),
                stored.activatedBy(),
                stored.activatedAt());
    }
}
