package assay.foundation.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

    /** When this replica last took or extended the lease of a source, by {@link System#nanoTime}. */
    private final Map<String, Long> taken = new HashMap<>();

    /**
     * Takes or extends the lease in the running transaction, which holds the lock of the source.
     *
     * @return false while another replica holds it
     */
    boolean take(Handle handle, String source) {
        Long takenNanos = taken.get(source);
        if (takenNanos != null && System.nanoTime() - takenNanos < LENGTH.toNanos() / 2) {
            return true; // no need to write it in every round
        }
        boolean ours = handle.createUpdate("""
                        INSERT INTO relay_leader AS lease (source, holder, until)
                        VALUES (:source, :holder, clock_timestamp() + :length * interval '1 millisecond')
                        ON CONFLICT (source) DO UPDATE SET holder = excluded.holder, until = excluded.until
                         WHERE lease.holder = excluded.holder OR lease.until < clock_timestamp()""")
                        .bind("source", source)
                        .bind("holder", holder)
                        .bind("length", LENGTH.toMillis())
                        .execute()
                == 1;
        if (ours) {
            taken.put(source, System.nanoTime());
        } else {
            taken.remove(source);
        }
        return ours;
    }

    /** Whether this replica leads and should soon extend the lease, also while there is nothing to publish. */
    boolean isToBeExtended(String source) {
        Long takenNanos = taken.get(source);
        return takenNanos != null && System.nanoTime() - takenNanos >= LENGTH.toNanos() / 2;
    }

    /** Gives up what this replica holds, so that its successor need not wait for the end of it. */
    void release(Handle handle) {
        handle.createUpdate("UPDATE relay_leader SET until = clock_timestamp() WHERE holder = :holder")
                .bind("holder", holder)
                .execute();
        taken.clear();
    }
}
