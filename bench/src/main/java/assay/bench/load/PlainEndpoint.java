package assay.bench.load;

import assay.local.Home;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The reference for reads: the same framework with the same memory in a process of its own, answering a constant JSON
 * object of a valuation's size without token, validation or database.
 */
final class PlainEndpoint implements AutoCloseable {

    private static final int PORT = 23_099;

    private final Process process;

    private PlainEndpoint(Process process) {
        this.process = process;
    }

    static PlainEndpoint start() throws IOException, InterruptedException {
        Path jar = Home.directory().resolve("bench/plain/target/quarkus-app/quarkus-run.jar");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + PORT,
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                new Socket("127.0.0.1", PORT).close();
                return new PlainEndpoint(process);
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the plain endpoint did not start");
    }

    int port() {
        return PORT;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
