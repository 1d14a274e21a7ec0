package assay.foundation.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import assay.foundation.correlation.Correlation;
import assay.foundation.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes the audit trail: one row per request, in the transaction whose effect it records. */
@ApplicationScoped
public class Audit {

    /** Up to so many ids are named; of more, the number and a hash are kept. */
    private static final int NAMED_IDS = 10;

    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    Audit(Jdbi jdbi, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records an action of the present caller.
     *
     * @param action past-tense or infinitive verb, for example {@code register}
     * @param resource kind of the records, for example {@code client}
     * @param ids of the records; random ids only, nothing that names a person
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public void record(String action, String resource, Collection<UUID> ids) {
        recordAs(caller.subject(), action, resource, ids);
    }

    /**
     * Records an action on behalf of somebody whose request is over, for example the creator of a job.
     *
     * @param subject id of who asked for the action
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public void recordAs(String subject, String action, String resource, Collection<UUID> ids) {
        List<String> sorted = ids.stream().map(UUID::toString).sorted().toList();
        boolean named = sorted.size() <= NAMED_IDS;
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO audit (at, caller, action, resource, ids, ids_hash, ids_count, trace_id)
                        VALUES (:at, :caller, :action, :resource, :ids, :hash, :count, :trace)""")
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("caller", subject)
                .bind("action", action)
                .bind("resource", resource)
                .bind("ids", named ? sorted.toArray(String[]::new) : new String[0])
                .bind("hash", named ? null : hashOf(sorted))
                .bind("count", sorted.size())
                .bind("trace", Correlation.traceId())
                .execute());
    }

    /** SHA-256, hexadecimal, over the ids in ascending order, each ended by a line feed. */
    static String hashOf(List<String> sortedIds) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sortedIds.forEach(id -> digest.update((id + "\n").getBytes(US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
