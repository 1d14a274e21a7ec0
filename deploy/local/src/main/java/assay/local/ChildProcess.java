package assay.local;

import assay.foundation.harness.GuardedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One service as a process of its own: started with its log in a file, ended in order, killable for fault tests. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private volatile GuardedProcess process;

    private ChildProcess(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.log = log;
        this.process = launch(command);
    }

    /** Starts a runnable jar that cannot outlive this virtual machine. */
    static ChildProcess jar(String name, List<String> jvmOptions, Path jar, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar.toString()));
        return new ChildProcess(name, List.copyOf(command), Map.copyOf(environment), log);
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Starts it again after it ended. */
    public void restart() {
        process = launch(command);
    }

    /** Starts it again, this once with more options for the virtual machine. */
    public void restart(List<String> jvmOptions) {
        List<String> extended = new ArrayList<>(command);
        extended.addAll(1, jvmOptions);
        process = launch(extended);
    }

    /** SIGKILL: what a power cut or the out-of-memory killer does. */
    public void kill() {
        process.kill();
    }

    /** How it ended, for a person: the signal's number or the exit status. */
    String ending() {
        int status = process.exitStatus();
        return status > 128 ? "by signal " + (status - 128) : "with status " + status;
    }

    @Override
    public void close() {
        process.stop(PATIENCE);
    }

    private GuardedProcess launch(List<String> arguments) {
        try {
            Files.createDirectories(log.getParent());
            return GuardedProcess.start(arguments, environment, log);
        } catch (IOException e) {
            throw new StackFailure("Could not start %s: %s.".formatted(name, e.getMessage()), e);
        }
    }
}
