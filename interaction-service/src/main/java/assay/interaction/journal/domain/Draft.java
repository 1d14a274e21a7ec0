package assay.interaction.journal.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked entry on its way into the log.
 *
 * @param position its place in the request or among the rows of a file, from 0
 * @param id the id it gets if it is new
 * @param portfolio the client's
 * @param occurredAt in whole microseconds, as the log keeps it
 * @param source system that reports it; present wherever there is an external id
 * @param externalId what the source calls it
 * @param reverses the entry it takes back
 */
public record Draft(
        int position,
        UUID id,
        UUID clientId,
        String portfolio,
        Instant occurredAt,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String productLine,
        @Nullable UUID reverses,
        Interaction interaction) {

    public Draft {
        requireNonNull(id, "id");
        requireNonNull(clientId, "clientId");
        requireNonNull(portfolio, "portfolio");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(interaction, "interaction");
        if (externalId != null && source == null) {
            throw new IllegalArgumentException("an external id needs a source");
        }
    }
}
