package assay.foundation.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/** Random secrets and the files that keep them, readable by their owner only (mode 0600). */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private Secrets() {}

    /** 192 random bits in characters that need no quoting anywhere. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    /** {@code count} random bytes. */
    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * What the file holds; when it does not exist yet, it is created with {@code first} as its content. The file
     * appears with its whole content and its mode at once, whoever is killed in between.
     */
    public static String keptIn(Path file, Supplier<String> first) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(), "secret-", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(fresh, first.get());
            try {
                Files.createLink(file, fresh); // unlike a move, never replaces what somebody else just wrote
                Files.delete(fresh);
            } catch (FileAlreadyExistsException anotherWasFaster) {
                Files.delete(fresh);
            } catch (UnsupportedOperationException noLinksHere) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
