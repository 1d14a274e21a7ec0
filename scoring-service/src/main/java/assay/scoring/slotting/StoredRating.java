package assay.scoring.slotting;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it was made.
 *
 * @param inputs what the domain was given, in the form of {@link Documents}
 * @param result what it answered, in the same form
 */
record StoredRating(
        UUID id,
        String portfolio,
        String project,
        @Nullable String projectName,
        UUID cardId,
        Currency currency,
        String inputs,
        @Nullable String overrideReason,
        String result,
        String ratedBy,
        Instant ratedAt) {}
