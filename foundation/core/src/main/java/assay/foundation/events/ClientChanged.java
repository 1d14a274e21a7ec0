package assay.foundation.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something about a client changed; carries the whole state, as the first event does. The components are described in {@link ClientEvent}. */
public record ClientChanged(
        UUID clientId,
        long version,
        String portfolio,
        String type,
        @Nullable String subtype,
        String person,
        @Nullable String sizeClass,
        @Nullable String wealthClass,
        @Nullable String industry,
        @Nullable String region,
        String book,
        String legalBasis,
        List<ReferenceHash> references,
        Instant recordedAt)
        implements ClientEvent {

    public ClientChanged {
        requireNonNull(clientId, "clientId");
        requireNonNull(portfolio, "portfolio");
        requireNonNull(type, "type");
        requireNonNull(person, "person");
        requireNonNull(book, "book");
        requireNonNull(legalBasis, "legalBasis");
        references = List.copyOf(references);
        requireNonNull(recordedAt, "recordedAt");
    }
}
