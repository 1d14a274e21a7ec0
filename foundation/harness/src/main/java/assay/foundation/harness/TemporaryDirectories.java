package assay.foundation.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Directories named after the process that uses them, so that those of a killed process are recognised and deleted
 * the next time somebody asks for one.
 */
final class TemporaryDirectories {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryDirectories.class);

    private TemporaryDirectories() {}

    /**
     * Our own place below the temporary directory, readable by all: a server started by root runs as somebody else.
     *
     * @throws IOException if somebody else was there first
     */
    static Path ours() throws IOException {
        int uid = OrdinaryUser.uid();
        Path ours = Path.of(System.getProperty("java.io.tmpdir"), "assay-" + uid);
        Files.createDirectories(ours);
        if (!Files.getAttribute(ours, "unix:uid").equals(uid)) {
            throw new IOException(ours + " belongs to somebody else");
        }
        return ours;
    }

    static Path create(String prefix) throws IOException {
        Path parent = ours().resolve("run");
        Files.createDirectories(parent);
        deleteLeftOver(parent);
        Path directory =
                Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-" + prefix);
        directory.toFile().setExecutable(true, false); // the server may run as another user below it
        return directory;
    }

    private static void deleteLeftOver(Path parent) throws IOException {
        List<Path> all;
        try (Stream<Path> children = Files.list(parent)) {
            all = children.toList();
        }
        for (Path each : all) {
            String name = each.getFileName().toString();
            long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
            if (ProcessHandle.of(pid).isEmpty()) {
                try {
                    PostgresBinaries.delete(each);
                } catch (IOException | UncheckedIOException stillShuttingDown) {
                    LOG.debug("left for the next time: {}", each);
                }
            }
        }
    }
}
