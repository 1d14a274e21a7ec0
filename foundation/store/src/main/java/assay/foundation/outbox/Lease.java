package assay.foundation.outbox;

import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the leadership for an ordered source with one replica while that replica is alive. It is for speed only: a change
 * of leader costs a new broker session. What keeps two replicas apart is the lock, and the broker, which shuts out the
 * session of an earlier leader. Times are the database's, so the clocks of the replicas do not matter.
 */
final class Lease {

    private static final Duration LENGTH = Duration.ofSeconds(3);

    private final UUID holder = UUID.randomUUID();

    /**
     * Takes or extends the lease in the running transaction, which holds the lock of the source.
     *
     * @return false while another replica holds it
     */
    boolean take(Handle handle, String source) {
        if (isFresh(handle, source)) {
            return true;
        }
        return handle.createUpdate("""
                        INSERT INTO relay_leader AS lease (source, holder, until)
                        VALUES (:source, :holder, clock_timestamp() + :length * interval '1 millisecond')
                        ON CONFLICT (source) DO UPDATE SET holder = excluded.holder, until = excluded.until
                         WHERE lease.holder = excluded.holder OR lease.until < clock_timestamp()""")
                        .bind("source", source)
                        .bind("holder", holder)
                        .bind("length", LENGTH.toMillis())
                        .execute()
                == 1;
    }

    /** Ours, and for more than half its length: no need to write it in every round. */
    private boolean isFresh(Handle handle, String source) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT FROM relay_leader
                                        WHERE source = :source AND holder = :holder
                                          AND until > clock_timestamp() + :rest * interval '1 millisecond')""")
                .bind("source", source)
                .bind("holder", holder)
                .bind("rest", LENGTH.toMillis() / 2)
                .mapTo(Boolean.class)
                .one();
    }
}
