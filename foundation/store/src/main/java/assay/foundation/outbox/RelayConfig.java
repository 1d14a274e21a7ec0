package assay.foundation.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the outbox is published; the defaults serve one service on one machine and on many. */
@ConfigMapping(prefix = "assay.relay")
interface RelayConfig {

    /** Whether this process publishes at all. */
    @WithDefault("true")
    boolean enabled();

    /** Largest number of records published in one round. */
    @WithDefault("2000")
    int batchSize();

    /** Pause after a round that found nothing, unless a commit ends it earlier. */
    @WithDefault("20ms")
    Duration idlePause();

    /** Pause after a round that did not fill its batch: what is committed meanwhile goes out together. */
    @WithDefault("10ms")
    Duration gathering();

    /**
     * Bound on one round, kept by the database: a leader that is stopped or cut off loses its transaction and with it
     * the lock after this time without a statement. The broker has four fifths of it to acknowledge a batch.
     */
    @WithDefault("5s")
    Duration leaderTimeout();

    /** Topics to set up at the start; any other is set up before the first record goes there. */
    Optional<List<String>> topics();
}
