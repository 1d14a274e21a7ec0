package assay.foundation.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child process that cannot outlive this virtual machine. A small shell stands between the two and holds a pipe
 * from here: when the pipe closes, because we close it or because this machine was killed, it signals the child.
 * The shell also collects the child's exit, so that a killed child leaves no zombie that looks alive.
 */
public final class GuardedProcess {

    private static final String GUARD = """
            log=$1; signal=$2; shift 2
            exec 3<&0
            "$@" </dev/null >>"$log" 2>&1 3<&- &
            child=$!
            echo "$child"
            exec >/dev/null 2>&1
            ( read -r line <&3; kill -"$signal" "$child" ) 3<&3 &
            guard=$!
            exec 3<&-
            wait "$child"; code=$?
            kill "$guard"
            exit "$code"
            """;

    private final Process shell;
    private final long pid;

    private GuardedProcess(Process shell, long pid) {
        this.shell = shell;
        this.pid = pid;
    }

    /**
     * Starts {@code command} with its output appended to {@code log}, in a session of its own where possible.
     *
     * @param signal what ends the child in good order; not INT for a Java program, which ignores it in the background
     */
    static GuardedProcess start(List<String> command, Path log, String signal) throws IOException {
        return start(command, Map.of(), log, signal);
    }

    /** Starts a Java program, which ends on TERM, with additions to the environment. */
    public static GuardedProcess start(List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        return start(command, environment, log, "TERM");
    }

    private static GuardedProcess start(List<String> command, Map<String, String> environment, Path log, String signal)
            throws IOException {
        List<String> guarded = new ArrayList<>();
        if (Commands.exists("setsid")) {
            guarded.add("setsid"); // an interrupt typed at the terminal must not reach the child before its clients
        }
        guarded.addAll(List.of("sh", "-c", GUARD, "guard", log.toString(), signal));
        guarded.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(guarded).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process shell = builder.start();
        var reader = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.US_ASCII));
        String pid = reader.readLine();
        if (pid == null) {
            throw new IOException("could not start " + command.getFirst() + ", see " + log);
        }
        return new GuardedProcess(shell, Long.parseLong(pid.strip()));
    }

    /** Process id of the child itself, not of the shell. */
    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return shell.isAlive();
    }

    /** Exit status once it has ended; 128 plus the signal's number when a signal ended it. */
    public int exitStatus() {
        return shell.exitValue();
    }

    /** SIGKILL to the child: what a power cut or the out-of-memory killer does. Waits until it is gone. */
    public void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        try {
            shell.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the child to end, waits, and kills it when it does not. */
    public void stop(Duration patience) {
        try {
            shell.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // the pipe is closed, which is what was wanted
        }
        try {
            if (!shell.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                shell.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
