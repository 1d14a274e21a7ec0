package assay.local;

import assay.foundation.harness.Infrastructure;
import assay.foundation.harness.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * What one portfolio's stack keeps between two runs: databases, topics, keys, logs. Deleting the folder forgets it all.
 *
 * @param root the folder, one per portfolio
 */
public record DataFolder(Path root) {

    private static final long WANTED_BYTES = 1L << 30;

    /** @throws StackFailure when the folder cannot be written or the disk is nearly full */
    public static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            FileStore disk = Files.getFileStore(root);
            if (disk.getUsableSpace() < WANTED_BYTES) {
                throw new StackFailure("Only %,d MiB are free for %s, and at least %,d MiB are wanted: free some space."
                        .formatted(disk.getUsableSpace() >> 20, root.toAbsolutePath(), WANTED_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new StackFailure(
                    "The data folder %s cannot be written: %s.".formatted(root.toAbsolutePath(), e.getMessage()), e);
        }
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** Signing key and client secrets of the identity provider. */
    Path identity() {
        return root.resolve("identity");
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path config(String name) {
        return root.resolve("config").resolve(name + ".properties");
    }

    /** Key-encryption key of a service that stores personal data; made when it is first asked for. */
    Path encryptionKeyset(Part part) {
        try {
            return Infrastructure.createKeyset(root.resolve("keys").resolve(part.module + ".keyset.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Key of the hash under which an external reference travels in events; base64. */
    String referenceKey() {
        try {
            return Secrets.keptIn(
                    root.resolve("keys").resolve("reference-key"),
                    () -> Base64.getEncoder().encodeToString(Secrets.bytes(32)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
