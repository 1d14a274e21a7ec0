package assay.foundation.idempotency;

import assay.foundation.problem.Problem;
import assay.foundation.problem.Refused;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The table of keys. A key is claimed by inserting its row in the transaction of the request: a twin waits on the unique
 * index until that transaction has ended, and then finds either the answer or, after a rollback, nothing. There is no
 * lock with a time to live, so no moment at which both could work.
 */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /**
     * What tells one request from another.
     *
     * @param keyHash SHA-256 of the key
     * @param route method and path
     * @param fingerprint SHA-256 of the whole request
     */
    record Claim(String caller, byte[] keyHash, String route, byte[] fingerprint) {}

    private record Known(byte[] fingerprint, StoredAnswer answer) {}

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotencyKeys(Jdbi jdbi, ObjectMapper mapper, Clock clock) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Claims a key for the running transaction.
     *
     * @return the answer to give if this very request has been answered before, nothing if it is to be worked on
     * @throws Problem 422 if the key belongs to another request, 409 if its request is still running
     */
    Optional<StoredAnswer> claim(Claim claim) {
        return jdbi.withHandle(handle -> {
            while (!insert(handle, claim)) {
                Optional<Known> known = find(handle, claim);
                if (known.isPresent()) {
                    if (!Arrays.equals(known.get().fingerprint(), claim.fingerprint())) {
                        throw new Refused("idempotency-key-reused");
                    }
                    return known.map(Known::answer);
                } // else it was swept away between the two statements
            }
            return Optional.empty();
        });
    }

    /** Stores the answer beside the key, in the transaction that claimed it. */
    void keep(Claim claim, StoredAnswer answer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE idempotency SET status = :status, headers = :headers, body = :body
                         WHERE caller = :caller AND key_hash = :keyHash""")
                .bind("status", answer.status())
                .bind("headers", answer.headersAsJson(mapper))
                .bind("body", answer.body())
                .bind("caller", claim.caller())
                .bind("keyHash", claim.keyHash())
                .execute());
    }

    private boolean insert(Handle handle, Claim claim) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return handle.createUpdate("""
                            INSERT INTO idempotency AS old (caller, key_hash, route, fingerprint, created, expires)
                            VALUES (:caller, :keyHash, :route, :fingerprint, :now, :expires)
                            ON CONFLICT (caller, key_hash) DO UPDATE
                               SET route = excluded.route, fingerprint = excluded.fingerprint, status = NULL,
                                   headers = NULL, body = NULL, created = excluded.created, expires = excluded.expires
                             WHERE old.expires <= excluded.created""")
                            .bind("caller", claim.caller())
                            .bind("keyHash", claim.keyHash())
                            .bind("route", claim.route())
                            .bind("fingerprint", claim.fingerprint())
                            .bind("now", now)
                            .bind("expires", now.plus(LIFETIME))
                            .execute()
                    == 1;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw new Problem(409, "idempotency-key-in-flight", Map.of(), List.of(), RETRY_AFTER, Map.of());
            }
            throw e;
        }
    }

    private Optional<Known> find(Handle handle, Claim claim) {
        return handle.createQuery("""
                        SELECT fingerprint, status, headers, body FROM idempotency
                         WHERE caller = :caller AND key_hash = :keyHash""")
                .bind("caller", claim.caller())
                .bind("keyHash", claim.keyHash())
                .map((row, _) -> new Known(
                        row.getBytes("fingerprint"),
                        StoredAnswer.read(
                                row.getInt("status"), row.getString("headers"), row.getBytes("body"), mapper)))
                .findOne();
    }
}
