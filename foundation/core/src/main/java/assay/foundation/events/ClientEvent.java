package assay.foundation.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state of a client after a change, on a compacted topic: the latest event of a key is all a reader needs. A
 * record without a body (tombstone) says that the client is erased.
 */
public sealed interface ClientEvent extends Event permits ClientRegistered, ClientChanged {

    UUID clientId();

    /** Version of the client's row, from 1. */
    long version();

    String portfolio();

    String type();

    @Nullable
    String subtype();

    /** {@code LEGAL} or {@code NATURAL}. */
    String person();

    @Nullable
    String sizeClass();

    @Nullable
    String wealthClass();

    @Nullable
    String industry();

    @Nullable
    String region();

    /** The relationship manager's book; tokens name the books their bearer may see. */
    String book();

    String legalBasis();

    /** External references of the client under every valid key, see {@link ReferenceHash}. */
    List<ReferenceHash> references();

    Instant recordedAt();

    @Override
    default String key() {
        return clientId().toString();
    }

    @Override
    default String sequence() {
        return Long.toString(version());
    }
}
