package assay.foundation.audit;

import assay.foundation.audit.AuditChain.Block;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Compares the audit trail with its chain of hashes. */
@ApplicationScoped
class AuditVerification {

    /**
     * What was found.
     *
     * @param blocks blocks in order before the first broken one
     * @param rows rows in these blocks
     * @param unsealed committed rows after the newest block; a few seconds' worth while a service is running
     * @param broken the first block that differs from its rows or from its predecessor, and how; null if none does
     */
    record Finding(
            long blocks, long rows, long unsealed, @Nullable String broken) {}

    /** Reading the whole trail may take as long as it takes; it blocks nobody. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final Jdbi jdbi;

    AuditVerification(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Recomputes every block. Takes about as long as reading the trail. */
    Finding verify() {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(PATIENCE.toSeconds()))
                .call(() -> jdbi.withHandle(AuditVerification::verify));
    }

    private static Finding verify(Handle handle) {
        handle.execute("SET LOCAL transaction_timeout = 0");
        handle.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
        Block previous = Block.BEFORE_FIRST;
        long rows = 0;
        try (Stream<Block> blocks = AuditChain.blocks(handle)) {
            for (Iterator<Block> each = blocks.iterator(); each.hasNext(); ) {
                Block block = each.next();
                String fault = faultOf(handle, previous, block);
                if (fault != null) {
                    return new Finding(previous.number(), rows, 0, fault);
                }
                rows += block.rows();
                previous = block;
            }
        }
        return new Finding(previous.number(), rows, unsealed(handle, previous), null);
    }

    private static @Nullable String faultOf(Handle handle, Block previous, Block block) {
        if (block.number() != previous.number() + 1 || block.fromTx() != previous.toTx()) {
            return "block %d does not follow block %d".formatted(block.number(), previous.number());
        }
        Optional<Block> computed = AuditChain.compute(handle, previous, block.fromTx(), block.toTx());
        long rowsNow = computed.map(Block::rows).orElse(0L);
        if (rowsNow != block.rows()) {
            return "block %d was sealed over %d rows, there are %d now"
                    .formatted(block.number(), block.rows(), rowsNow);
        }
        return computed.map(now -> Arrays.equals(now.digest(), block.digest())).orElse(false)
                ? null
                : "block %d: a row, or the seal, has been changed".formatted(block.number());
    }

    private static long unsealed(Handle handle, Block head) {
        return handle.createQuery("SELECT count(*) FROM audit WHERE tx >= :from::text::xid8")
                .bind("from", Long.toString(head.toTx()))
                .mapTo(Long.class)
                .one();
    }
}
