package assay.foundation.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.crypto.Keys;
import com.google.crypto.tink.Aead;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Uploaded files in the database, in pieces of 1 MiB sealed with a key per job, so that any replica can read them. One
 * piece is in memory at a time, in either direction.
 */
@ApplicationScoped
class Spool {

    private static final int CHUNK_BYTES = 1 << 20;
    private static final int CHUNKS_DELETED_AT_ONCE = 200;

    private final Jdbi jdbi;
    private final Keys keys;

    Spool(Jdbi jdbi, Keys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /** A new wrapped key for the chunks of a job. */
    byte[] newKey(UUID job) {
        return keys.newDataKey(purpose(job));
    }

    /**
     * Stores a stream, each piece in a transaction of its own.
     *
     * @return SHA-256 of the whole content
     * @throws IOException if the stream breaks off
     */
    byte[] write(UUID job, byte[] wrappedKey, InputStream content) throws IOException {
        Aead key = keys.dataKey(wrappedKey, purpose(job));
        MessageDigest digest = sha256();
        int ordinal = 0;
        for (byte[] clear = content.readNBytes(CHUNK_BYTES);
                clear.length > 0;
                clear = content.readNBytes(CHUNK_BYTES)) {
            digest.update(clear);
            insert(job, ordinal, seal(key, clear, job, ordinal));
            ordinal++;
        }
        return digest.digest();
    }

    /** The stored content from its beginning. */
    InputStream read(UUID job, byte[] wrappedKey) {
        Aead key = keys.dataKey(wrappedKey, purpose(job));
        return new SpoolStream(ordinal -> jdbi.withHandle(
                handle -> handle.createQuery("SELECT sealed FROM job_chunk WHERE job_id = :job AND ordinal = :ordinal")
                        .bind("job", job)
                        .bind("ordinal", ordinal)
                        .mapTo(byte[].class)
                        .findOne()
                        .map(piece -> open(key, piece, job, ordinal))));
    }

    /** Deletes what a job has spooled, bit by bit. */
    void delete(UUID job) {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> delete(job, CHUNKS_DELETED_AT_ONCE));
        } while (deleted == CHUNKS_DELETED_AT_ONCE);
    }

    /** Deletes some pieces of a job in the running transaction, last ones first. */
    int delete(UUID job, int limit) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        DELETE FROM job_chunk WHERE job_id = :job AND ordinal IN
                               (SELECT ordinal FROM job_chunk WHERE job_id = :job ORDER BY ordinal DESC LIMIT :limit)""").bind("job", job).bind("limit", limit).execute());
    }

    private void insert(UUID job, int ordinal, byte[] piece) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate(
                                "INSERT INTO job_chunk (job_id, ordinal, sealed) VALUES (:job, :ordinal, :piece)")
                        .bind("job", job)
                        .bind("ordinal", ordinal)
                        .bind("piece", piece)
                        .execute()));
    }

    private static byte[] seal(Aead key, byte[] clear, UUID job, int ordinal) {
        try {
            return key.encrypt(clear, place(job, ordinal));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece of the upload could not be sealed", e);
        }
    }

    private static byte[] open(Aead key, byte[] piece, UUID job, int ordinal) {
        try {
            return key.decrypt(piece, place(job, ordinal));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece of the upload cannot be opened", e);
        }
    }

    private static byte[] place(UUID job, int ordinal) {
        return ("job_chunk.sealed|" + job + "|" + ordinal).getBytes(UTF_8);
    }

    private static String purpose(UUID job) {
        return "job.data_key|" + job;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
