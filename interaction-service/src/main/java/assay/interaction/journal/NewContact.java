package assay.interaction.journal;

import assay.interaction.journal.domain.ContactChannel;
import assay.interaction.journal.domain.ContactDirection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An exchange with a client.
 *
 * @param durationMinutes 0 to 1,440
 * @param topic one line; stored encrypted
 * @param note free text; stored encrypted, never published
 */
@Schema(requiredProperties = {"channel", "direction"})
public record NewContact(
        @Nullable ContactChannel channel,
        @Nullable ContactDirection direction,

        @Schema(minimum = "0", maximum = "1440") @Nullable Integer durationMinutes,

        @Schema(minLength = 1, maxLength = 200) @Nullable String topic,

        @Schema(minLength = 1, maxLength = 4000, description = "No payment card numbers.") @Nullable
        String note) {}
