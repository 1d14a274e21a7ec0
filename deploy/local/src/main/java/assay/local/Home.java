package assay.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checkout is: the nearest folder above the working directory that holds the four services. */
public final class Home {

    private Home() {}

    public static Path directory() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("gateway")) && Files.isDirectory(folder.resolve("deploy/local"))) {
                return folder;
            }
        }
        throw new StackFailure("Call this from inside the checkout of Assay; %s is not.".formatted(here));
    }
}
