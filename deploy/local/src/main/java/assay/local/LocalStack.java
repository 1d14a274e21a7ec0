package assay.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code make run}: starts everything, loads a portfolio through the public interface, and stays until Ctrl-C. */
public final class LocalStack {

    private LocalStack() {}

    /**
     * @param arguments none for the demo portfolio; {@code --data FILE --mapping FILE} for a transaction file of one's
     *     own
     */
    public static void main(String[] arguments) {
        try {
            run(options(arguments), System.out);
        } catch (StackFailure e) {
            System.out.println();
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Map<String, String> options, PrintStream out) {
        Portfolio portfolio = portfolio(options);
        Ports ports = new Ports(Integer.parseInt(System.getenv().getOrDefault("ASSAY_PORT_OFFSET", "0")));
        ports.requireFree();
        DataFolder folder = DataFolder.open(Path.of("data", portfolio.key()));
        out.printf("Assay starts with the data of portfolio '%s' in %s.%n", portfolio.key(), folder.root());
        Stack stack = Stack.start(folder, ports, out);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            out.println("\nStopping; the data stay in " + folder.root() + ".");
            stack.close();
        }));
        portfolio.load(stack, out);
        out.println("\nCtrl-C stops everything.");
        stack.supervise();
    }

    private static Portfolio portfolio(Map<String, String> options) {
        String data = options.get("--data");
        String mapping = options.get("--mapping");
        if (data == null && mapping == null) {
            return new DemoPortfolio();
        }
        return new FilePortfolio(readable(data, "DATA"), readable(mapping, "MAPPING"));
    }

    private static Path readable(@Nullable String name, String what) {
        if (name == null || name.isBlank()) {
            throw new StackFailure("A file of your own needs both: make run DATA=<file> MAPPING=<file>; %s is missing."
                    .formatted(what));
        }
        Path file = Path.of(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StackFailure("%s=%s is not a file that can be read.".formatted(what, name));
        }
        return file;
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new StackFailure(String.format(Locale.ROOT, "Not understood: %s.", arguments[i]));
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
