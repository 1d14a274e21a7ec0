package assay.foundation.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where we are root, it runs either in a user name space of its own, in which it
 * is nobody while its files stay ours, or, where name spaces are forbidden (most containers), as the user "nobody",
 * who then owns its files.
 */
final class OrdinaryUser {

    private static final String NOBODY = "65534";
    private static final List<String> NAME_SPACE = List.of("unshare", "-U");
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    private static final List<String> PREFIX = choose();

    private OrdinaryUser() {}

    /** Number of the user we are: a name is not always known, in containers for one. */
    static int uid() {
        try {
            Path probe = Files.createTempFile("assay-", ".probe");
            try {
                return (Integer) Files.getAttribute(probe, "unix:uid");
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary directory cannot be written: " + e.getMessage(), e);
        }
    }

    /** What to put before a command; empty for an ordinary user. */
    static List<String> prefix() {
        return PREFIX;
    }

    /** Gives the directory to the user the server runs as, where that is somebody else. */
    static void own(Path directory) throws IOException {
        if (PREFIX.equals(OTHER_USER)) {
            Commands.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()));
        }
    }

    private static List<String> choose() {
        boolean nameless = "?".equals(System.getProperty("user.name")); // the server wants a name for its user
        if (uid() != 0 && !nameless) {
            return List.of();
        }
        for (List<String> way : List.of(NAME_SPACE, OTHER_USER)) {
            List<String> attempt = new java.util.ArrayList<>(way);
            attempt.add("true");
            if (Commands.succeeds(attempt)) {
                return way;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL does not run as root or as a user without a name, and neither unshare nor setpriv works here:"
                        + " use an ordinary user.");
    }
}
