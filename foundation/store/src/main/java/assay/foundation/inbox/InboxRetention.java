package assay.foundation.inbox;

import assay.foundation.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/**
 * Forgets event ids once their topics have: a record older than the topics' 30 days does not come again. The compacted
 * client topic is the exception, and its readers go by the version of the client. Dead letters that were sent back go
 * with them.
 */
@ApplicationScoped
class InboxRetention implements Sweep {

    private static final Duration RETENTION = Duration.ofDays(35);

    private final Clock clock;

    InboxRetention(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int remove(Handle handle, int limit) {
        OffsetDateTime oldest = OffsetDateTime.ofInstant(clock.instant().minus(RETENTION), ZoneOffset.UTC);
        int letters = handle.createUpdate("""
                        DELETE FROM dead_letter
                         WHERE id IN (SELECT id FROM dead_letter WHERE replayed_at < :oldest LIMIT :limit)""")
                .bind("oldest", oldest)
                .bind("limit", limit)
                .execute();
        int ids = handle.createUpdate("""
                        DELETE FROM inbox
                         WHERE ctid = ANY (ARRAY(SELECT ctid FROM inbox WHERE received_at < :oldest LIMIT :limit))""")
                .bind("oldest", oldest)
                .bind("limit", limit)
                .execute();
        return Math.max(letters, ids);
    }
}
