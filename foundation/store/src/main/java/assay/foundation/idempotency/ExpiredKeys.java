package assay.foundation.idempotency;

import assay.foundation.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Removes answers nobody can ask for again. */
@ApplicationScoped
class ExpiredKeys implements Sweep {

    private final Clock clock;

    ExpiredKeys(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int remove(Handle handle, int limit) {
        return handle.createUpdate("""
                        DELETE FROM idempotency
                         WHERE ctid = ANY (ARRAY(SELECT ctid FROM idempotency WHERE expires < :now LIMIT :limit))""")
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("limit", limit)
                .execute();
    }
}
