package assay.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The stack as {@code make run} starts it, once for all end-to-end tests, on ports and in a folder of its own. */
final class RunningStack {

    /** Lock of whoever releases the cards and strategies that the bank starts with: one at a time. */
    static final String DEFAULT_CARDS = "default cards";

    /** For what goes on while a test looks on: one thread each. */
    static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private static final int OFFSET = 21_000; // away from a stack that somebody has running

    private static final Set<String> EVERYDAY =
            Set.of("client-reader", "client-writer", "interaction-writer", "score-reader", "model-owner", "operator");

    private static Stack stack;

    private RunningStack() {}

    static synchronized Stack get() {
        if (stack == null) {
            Path folder = Home.directory().resolve("deploy/local/target/stack");
            forget(folder);
            Ports ports = new Ports(OFFSET);
            ports.requireFree();
            stack = Stack.start(DataFolder.open(folder), ports, System.out);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
        }
        return stack;
    }

    static Api analyst() {
        return get().caller("analyst", EVERYDAY);
    }

    static Api validator() {
        return get().caller("validator", Set.of("score-reader", "model-validator"));
    }

    private static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
