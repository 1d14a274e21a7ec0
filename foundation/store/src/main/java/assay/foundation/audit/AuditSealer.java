package assay.foundation.audit;

import assay.foundation.audit.AuditChain.Block;
import assay.foundation.background.Leadership;
import assay.foundation.background.Rounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Seals committed audit rows in blocks, about a second after their commit, one replica at a time. Writers never wait for
 * the chain. Only transactions below the oldest running one are sealed: nothing can be added to them any more.
 *
 * <p>The digest of each new head is logged. Whoever keeps the logs elsewhere can prove that the end of the chain was not
 * cut off, which the chain alone cannot show.
 */
@ApplicationScoped
class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A block is one short transaction: about so many rows at most. */
    private static final int ROWS_PER_BLOCK = 10_000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final boolean enabled;
    private @Nullable Rounds rounds;

    AuditSealer(
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "assay.background.enabled", defaultValue = "true") boolean enabled) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            rounds = Rounds.start("audit-sealer", PAUSE, this::seal);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (rounds != null) {
            rounds.close();
        }
    }

    /** Seals the next block if this replica is the leader and there is anything to seal. */
    boolean seal() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        jdbi.withHandle(handle -> Leadership.tryTake(handle, "audit sealer") && sealNextBlock(handle)));
    }

    private boolean sealNextBlock(Handle handle) {
        Block head = AuditChain.head(handle);
        long oldestRunning = number(handle, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text");
        requireNotBehind(handle, head);
        Optional<Block> next = AuditChain.compute(handle, head, head.toTx(), end(handle, head, oldestRunning));
        next.ifPresent(block -> {
            store(handle, block);
            LOG.infof("audit block %d seals %d rows: %s", block.number(), block.rows(), block.digestAsText());
        });
        return next.isPresent();
    }

    /** End of the next block (exclusive): it ends early when very many rows are waiting, at a transaction's border. */
    private static long end(Handle handle, Block head, long oldestRunning) {
        return handle.createQuery("""
                        SELECT tx::text FROM audit
                         WHERE tx > :from::text::xid8 AND tx < :to::text::xid8
                         ORDER BY tx, id OFFSET :rows LIMIT 1""")
                .bind("from", Long.toString(head.toTx()))
                .bind("to", Long.toString(oldestRunning))
                .bind("rows", ROWS_PER_BLOCK)
                .map((row, _) -> Long.parseLong(row.getString(1)))
                .findOne()
                .orElse(oldestRunning);
    }

    /** A database loaded from a logical dump counts its transactions from the start: new rows would never be sealed. */
    private static void requireNotBehind(Handle handle, Block head) {
        long next = number(handle, "SELECT pg_snapshot_xmax(pg_current_snapshot())::text");
        if (head.toTx() > next) {
            throw new IllegalStateException(
                    "the audit trail is sealed up to transaction %d, but the database has only come to %d"
                            .formatted(head.toTx(), next));
        }
    }

    private void store(Handle handle, Block block) {
        handle.createUpdate("""
                        INSERT INTO audit_block (number, from_tx, to_tx, rows, digest, sealed_at)
                        VALUES (:number, :from::text::xid8, :to::text::xid8, :rows, :digest, :at)""")
                .bind("number", block.number())
                .bind("from", Long.toString(block.fromTx()))
                .bind("to", Long.toString(block.toTx()))
                .bind("rows", block.rows())
                .bind("digest", block.digest())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
    }

    private static long number(Handle handle, String query) {
        return Long.parseLong(handle.createQuery(query).mapTo(String.class).one());
    }
}
