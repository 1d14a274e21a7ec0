package assay.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings that differ between this machine and a bank's cluster, written as one file per service and readable by
 * its owner only, because they hold passwords. Everything else is the services' own default.
 */
final class ServiceConfig {

    private final Map<String, String> settings = new TreeMap<>();

    ServiceConfig set(String name, Object value) {
        settings.put(name, value.toString());
        return this;
    }

    /** @return the environment that makes a service read the file */
    Map<String, String> writeTo(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    settings.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue().replace("\\", "\\\\"))
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("QUARKUS_CONFIG_LOCATIONS", file.toUri().toString());
    }
}
