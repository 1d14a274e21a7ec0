package assay.foundation.outbox;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Where the {@link Relay} finds committed events that are not published yet. All calls of one round but the first run
 * in one transaction whose owner is the only leader for this source.
 */
public interface OutboxSource {

    /** Name of the source, unique in the service: names the leader's lock and the gauges. */
    String name();

    /**
     * Whether an old record that appears once more behind a newer one of its key would mislead a reader, as on a
     * compacted topic. Such a source pays for a broker transaction per batch, which shuts out deposed leaders; a source
     * of facts that stand for themselves, in any order, need not.
     */
    default boolean ordered() {
        return true;
    }

    /** Whether there may be something to publish; asked many times a second, without a transaction, by every replica. */
    boolean isWaiting(Handle handle);

    /**
     * The next unpublished records, in the order in which they must be published.
     *
     * @param limit largest number of records, positive
     */
    List<OutboxRecord> next(Handle handle, int limit);

    /** Notes that the broker has acknowledged these records, which are what {@link #next} just returned. */
    void sent(Handle handle, List<OutboxRecord> records);

    /** How far publishing trails behind; read outside the leader's transaction too, so it must be cheap. */
    Lag lag(Handle handle);

    /**
     * Committed and unpublished records.
     *
     * @param rows how many there are; a source may stop counting at 100,000
     * @param age of the oldest one, zero when there is none
     */
    record Lag(long rows, Duration age) {

        /** Nothing is waiting. */
        public static final Lag NONE = new Lag(0, Duration.ZERO);
    }
}
