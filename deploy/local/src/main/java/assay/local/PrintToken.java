package assay.local;

import assay.foundation.harness.IdentityProvider;
import assay.foundation.harness.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code make token}: prints a bearer token that the running local stack accepts, signed with the key on this disk. */
public final class PrintToken {

    private PrintToken() {}

    /** @param arguments portfolio, roles, subject, books; the lists are comma separated */
    public static void main(String[] arguments) {
        try {
            Path folder = Path.of("data", arguments[0]);
            Set<String> roles = list(arguments[1]);
            if (roles.isEmpty()) {
                throw new StackFailure("Which role? For example: make token ROLE=score-reader");
            }
            String subject = arguments[2].isBlank() ? "analyst" : arguments[2];
            Set<String> books = arguments[3].isBlank() ? Set.of("*") : list(arguments[3]);
            Ports ports = new Ports(Integer.parseInt(System.getenv().getOrDefault("ASSAY_PORT_OFFSET", "0")));
            Path key = IdentityProvider.keyFile(new DataFolder(folder).identity());
            if (!Files.exists(key)) {
                throw new StackFailure("No stack has run with %s yet: start it with \"make run\".".formatted(folder));
            }
            String issuer = "http://127.0.0.1:" + ports.identity();
            System.out.println(Tokens.withKeyIn(key, issuer).token(subject, roles, books));
        } catch (StackFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Set<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
