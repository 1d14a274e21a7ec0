package assay.foundation.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardedProcessTest {

    /** Started as a program of its own: starts a child, says its number, and waits to be killed. */
    public static void main(String[] arguments) throws Exception {
        GuardedProcess child = GuardedProcess.start(List.of("sleep", "600"), Path.of(arguments[0]), "TERM");
        System.out.println(child.pid());
        Thread.sleep(Duration.ofMinutes(10));
    }

    @Test
    void a_child_ends_when_its_virtual_machine_is_killed(@TempDir Path directory) throws Exception {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuardedProcessTest.class.getName(),
                        directory.resolve("log").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var words = new BufferedReader(new InputStreamReader(machine.getInputStream(), StandardCharsets.US_ASCII));
        ProcessHandle child = ProcessHandle.of(Long.parseLong(words.readLine())).orElseThrow();

        machine.destroyForcibly();

        assertThat(child.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void a_child_that_does_not_listen_is_killed(@TempDir Path directory) throws Exception {
        List<String> deaf = List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done");
        GuardedProcess child = GuardedProcess.start(deaf, directory.resolve("log"), "TERM");

        child.stop(Duration.ofMillis(300));

        assertThat(child.isAlive()).isFalse();
    }
}
