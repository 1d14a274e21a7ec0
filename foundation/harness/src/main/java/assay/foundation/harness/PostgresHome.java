package assay.foundation.harness;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The directory of one server: its data, its passwords, its log, and the lock that says somebody uses it. */
final class PostgresHome implements AutoCloseable {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=", // also avoids the length limit of socket paths
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] ",
            "log_min_messages=warning");

    private final Path directory;
    private final DirectoryLock lock;
    private final boolean temporary;

    private PostgresHome(Path directory, DirectoryLock lock, boolean temporary) {
        this.directory = directory;
        this.lock = lock;
        this.temporary = temporary;
    }

    static PostgresHome open(@Nullable Path wanted) {
        try {
            Path directory = wanted == null ? TemporaryDirectories.create("postgres-") : wanted.toAbsolutePath();
            Files.createDirectories(directory);
            return new PostgresHome(directory, DirectoryLock.take(directory), wanted == null);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used: " + e.getMessage(), e);
        }
    }

    GuardedProcess startServer(int port, boolean durable) throws IOException {
        endOrphan();
        if (!Files.exists(data())) {
            initialise(durable);
        }
        List<String> command = serverCommand(directory, port);
        List<String> settings = new ArrayList<>(SETTINGS);
        String onOrOff = durable ? "on" : "off";
        for (String each : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            settings.add(each + "=" + onOrOff);
        }
        settings.forEach(each -> command.addAll(List.of("-c", each)));
        return GuardedProcess.start(command, log(), "INT");
    }

    static List<String> serverCommand(Path directory, int port) {
        List<String> command = new ArrayList<>(OrdinaryUser.prefix());
        command.addAll(List.of(program("postgres"), "-D", data(directory), "-p", Integer.toString(port)));
        return command;
    }

    Map<String, String> facts(int port, long pid) throws IOException {
        Map<String, String> facts = new HashMap<>(passwords());
        facts.put("port", Integer.toString(port));
        facts.put("pid", Long.toString(pid));
        return Map.copyOf(facts);
    }

    /** What the server's log gives as the reason it ended: its last fatal line, or else its last lines. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return lines.reversed().stream()
                .filter(line -> line.contains("PANIC: ") || line.contains("FATAL: "))
                .findFirst()
                .orElseGet(() -> String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size())));
    }

    @Override
    public void close() {
        lock.close();
        if (temporary) {
            try {
                PostgresBinaries.delete(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void initialise(boolean durable) throws IOException {
        Path fresh = directory.resolve("data.new"); // a killed initialisation must not look like a data directory
        PostgresBinaries.delete(fresh);
        Path password = directory.resolve("initial-password");
        Files.deleteIfExists(password);
        String superuser = passwords().get("postgres");
        Secrets.keptIn(password, () -> superuser);
        List<String> command = new ArrayList<>(OrdinaryUser.prefix());
        command.addAll(List.of(program("initdb"), "-D", fresh.toString(), "-U", "postgres", "-A", "scram-sha-256"));
        command.addAll(List.of("--pwfile", password.toString(), "-E", "UTF8", "--no-instructions"));
        command.addAll(List.of("--locale-provider=builtin", "--locale=C", "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        OrdinaryUser.own(directory);
        Commands.run(command);
        Files.delete(password);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * We hold the lock, so nobody is in charge of a server that still runs on these data: end it. A process id that
     * meanwhile belongs to another program would keep the server from starting: remove the stale file.
     */
    private void endOrphan() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || !runsHere(process)) {
            Files.deleteIfExists(file);
            return;
        }
        Commands.succeeds(List.of("kill", "-INT", Long.toString(pid)));
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
            }
            Pause.millis(50);
        }
    }

    private boolean runsHere(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data().toString());
    }

    private Map<String, String> passwords() throws IOException {
        String kept = Secrets.keptIn(directory.resolve("credentials"), () -> {
            StringBuilder fresh = new StringBuilder();
            for (String role : List.of("postgres", PostgresServer.OWNER, PostgresServer.APPLICATION)) {
                fresh.append(role).append('=').append(Secrets.random()).append('\n');
            }
            return fresh.toString();
        });
        Properties properties = new Properties();
        properties.load(new StringReader(kept));
        Map<String, String> passwords = new HashMap<>();
        properties.forEach((role, password) -> passwords.put((String) role, (String) password));
        return passwords;
    }

    private static String data(Path directory) {
        return directory.resolve("data").toString();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path log() {
        return directory.resolve("postgres.log");
    }

    private static String program(String name) {
        return PostgresBinaries.unpacked().resolve("bin").resolve(name).toString();
    }
}
