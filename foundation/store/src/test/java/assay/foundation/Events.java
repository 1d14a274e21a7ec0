package assay.foundation;

import assay.foundation.events.ClientChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events as a service would write them. */
public final class Events {

    private Events() {}

    public static ClientChanged clientChanged(UUID client, long version) {
        return new ClientChanged(
                client,
                version,
                "main",
                "CORPORATE_BORROWER",
                null,
                "LEGAL",
                null,
                null,
                null,
                null,
                "default",
                "CONTRACT",
                List.of(),
                Instant.EPOCH);
    }
}
