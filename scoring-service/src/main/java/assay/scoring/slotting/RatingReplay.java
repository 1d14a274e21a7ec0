package assay.scoring.slotting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating computed again. */
@Schema(name = "SlottingRatingReplay", description = "A rating computed again from its stored inputs and its card.")
record RatingReplay(
        UUID ratingId,
        UUID cardId,

        @Schema(description = "Whether every bit is the same")
        boolean identical,

        @Schema(description = "SHA-256 of the stored result")
        String storedHash,

        @Schema(description = "SHA-256 of the result computed again")
        String replayedHash,

        Instant replayedAt) {}
