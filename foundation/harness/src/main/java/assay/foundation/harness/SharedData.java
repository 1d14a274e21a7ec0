package assay.foundation.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real data sets that are not part of the repository. They are looked for in the folder named by the system property
 * {@code assay.shared.data}, else in {@code ../shared/data} beside the repository.
 */
public final class SharedData {

    private static final String PROPERTY = "assay.shared.data";

    private SharedData() {}

    /**
     * A file such as {@code cdnow/transactions.csv}; empty where the data sets are absent, so that a test can assume
     * its presence and be skipped with a visible reason.
     */
    public static Optional<Path> file(String name) {
        return folder().map(folder -> folder.resolve(name)).filter(Files::isReadable);
    }

    /** What a skipped test says. */
    public static String absent(String name) {
        return name + " is not here: set -D" + PROPERTY + "=<folder of the shared data sets>";
    }

    private static Optional<Path> folder() {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            return Optional.of(Path.of(told)).filter(Files::isDirectory);
        }
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path beside = here.resolveSibling("shared").resolve("data");
            if (here.getParent() != null && Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }
}
