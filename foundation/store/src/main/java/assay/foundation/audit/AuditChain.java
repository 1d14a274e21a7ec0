package assay.foundation.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * The chain of hashes over the audit trail. The digest of a block is SHA-256 over the digest of the block before it (32
 * zero bytes for the first), the block's number, bounds and row count, and the SHA-256 of all its rows in the order of (tx, id). Numbers
 * are 8 bytes big-endian, times microseconds since 1970, texts their length and UTF-8 bytes, an absent text length -1;
 * so no two different trails have the same bytes.
 */
final class AuditChain {

    private static final int DIGEST_BYTES = 32;
    private static final int FETCH_ROWS = 1_000;

    /**
     * A sealed part of the trail: the rows of transactions from (inclusive) to (exclusive).
     *
     * @param number from 1, without gaps
     */
    record Block(long number, long fromTx, long toTx, long rows, byte[] digest) {

        /** What the first block follows. */
        static final Block BEFORE_FIRST = new Block(0, 0, 0, 0, new byte[DIGEST_BYTES]);

        String digestAsText() {
            return HexFormat.of().formatHex(digest);
        }
    }

    private AuditChain() {}

    /** The newest block. */
    static Block head(Handle handle) {
        return handle.createQuery("""
                        SELECT number, from_tx::text, to_tx::text, rows, digest FROM audit_block
                         ORDER BY number DESC LIMIT 1""").map((row, _) -> block(row)).findOne().orElse(Block.BEFORE_FIRST);
    }

    /** All blocks from the first to the newest; to be closed by the caller. */
    static Stream<Block> blocks(Handle handle) {
        return handle
                .createQuery("SELECT number, from_tx::text, to_tx::text, rows, digest FROM audit_block ORDER BY number")
                .setFetchSize(FETCH_ROWS)
                .map((row, _) -> block(row))
                .stream();
    }

    /**
     * Computes the block that follows another one over the rows as they are now.
     *
     * @return nothing if there are no rows between the bounds
     */
    static Optional<Block> compute(Handle handle, Block previous, long fromTx, long toTx) {
        MessageDigest rowsDigest = sha256();
        long rows = 0;
        try (DataOutputStream out =
                        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), rowsDigest));
                ResultIterator<Boolean> digested = handle.createQuery("""
                                SELECT tx::text, id, at, caller, action, resource, ids, ids_hash, ids_count, trace_id
                                  FROM audit
                                 WHERE tx >= :from::text::xid8 AND tx < :to::text::xid8 ORDER BY tx, id""")
                        .bind("from", Long.toString(fromTx))
                        .bind("to", Long.toString(toTx))
                        .setFetchSize(FETCH_ROWS)
                        .map((row, _) -> writeRow(out, row))
                        .iterator()) {
            for (; digested.hasNext(); rows++) {
                digested.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows == 0) {
            return Optional.empty();
        }
        byte[] digest = digest(previous, fromTx, toTx, rows, rowsDigest.digest());
        return Optional.of(new Block(previous.number() + 1, fromTx, toTx, rows, digest));
    }

    private static byte[] digest(Block previous, long fromTx, long toTx, long rows, byte[] rowsDigest) {
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.write(previous.digest());
            out.writeLong(previous.number() + 1);
            out.writeLong(fromTx);
            out.writeLong(toTx);
            out.writeLong(rows);
            out.write(rowsDigest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    private static boolean writeRow(DataOutputStream out, ResultSet row) throws SQLException {
        try {
            out.writeLong(Long.parseLong(row.getString("tx")));
            out.writeLong(row.getLong("id"));
            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
            out.writeLong(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000));
            writeText(out, row.getString("caller"));
            writeText(out, row.getString("action"));
            writeText(out, row.getString("resource"));
            Array ids = row.getArray("ids");
            String[] values = (String[]) ids.getArray();
            out.writeLong(values.length);
            for (String id : values) {
                writeText(out, id);
            }
            writeText(out, row.getString("ids_hash"));
            out.writeLong(row.getLong("ids_count"));
            writeText(out, row.getString("trace_id"));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeLong(-1);
        } else {
            byte[] bytes = text.getBytes(UTF_8);
            out.writeLong(bytes.length);
            out.write(bytes);
        }
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getLong("number"),
                Long.parseLong(row.getString("from_tx")),
                Long.parseLong(row.getString("to_tx")),
                row.getLong("rows"),
                row.getBytes("digest"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
