package assay.foundation.background;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/**
 * Election of the one replica that may do a piece of singleton work, for the length of one transaction. The lock
 * belongs to the transaction and not to the session, because a session lock survives a stopped process: whoever stops
 * answering loses its transaction after {@code idle_in_transaction_session_timeout}, and the lock with it.
 */
public final class Leadership {

    private Leadership() {}

    /**
     * Tries to become the leader for what remains of the running transaction; never waits.
     *
     * @param handle of the running transaction
     * @param work name of the work, the same in all replicas
     * @return whether this transaction is the leader now
     */
    public static boolean tryTake(Handle handle, String work) {
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:work, 0))")
                .bind("work", work)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * The same for work that may be done twice: bounds how long this transaction may stay without a statement from then
     * on, and lets its commit not wait for the disk. After a crash of the database the work of the last half second may
     * be undone, together with all that the leader committed after it.
     *
     * @param idleTimeout after which the database ends the session, and with it the leadership
     */
    public static boolean tryTakeRepeatable(Handle handle, String work, Duration idleTimeout) {
        return handle.createQuery("""
                        SELECT pg_try_advisory_xact_lock(hashtextextended(:work, 0)),
                               set_config('idle_in_transaction_session_timeout', :timeout, true),
                               set_config('synchronous_commit', 'off', true)""")
                .bind("work", work)
                .bind("timeout", idleTimeout.toMillis() + "ms")
                .mapTo(Boolean.class)
                .one();
    }
}
