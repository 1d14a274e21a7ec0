package assay.foundation.harness;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once per user from the jar on the class path. Unpacking goes to a directory of
 * its own and is renamed into place, so that several builds starting at once need no lock and a killed one leaves
 * nothing half done behind.
 */
final class PostgresBinaries {

    private static final Set<String> X86 = Set.of("amd64", "x86_64");

    private static @Nullable Path known;

    private PostgresBinaries() {}

    /** Directory that holds {@code bin/postgres} and {@code bin/initdb}. */
    static synchronized Path unpacked() {
        if (known == null) {
            known = find();
        }
        return known;
    }

    private static Path find() {
        try {
            byte[] archive = archive();
            CRC32C checksum = new CRC32C();
            checksum.update(archive);
            Path home = TemporaryDirectories.ours()
                    .resolve("postgres-" + HexFormat.of().toHexDigits((int) checksum.getValue()));
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
                unpack(archive, fresh);
                rename(fresh, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked: " + e.getMessage(), e);
        }
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, X86.contains(machine) ? "x86_64" : machine)) {
            if (in == null) {
                throw new IOException("no binaries for " + system + " on " + machine);
            }
            return in.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new java.io.ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("unexpected path in the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                        file.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                    }
                }
            }
        }
        target.toFile().setReadable(true, false);
        target.toFile().setExecutable(true, false);
    }

    private static void rename(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException anotherWasFaster) {
            delete(fresh);
        } catch (FileSystemException e) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
            delete(fresh);
        }
    }

    /** Deletes a directory with all it holds; what vanishes meanwhile is no error. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
