package assay.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks services on their management ports whether they can serve. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * Waits until a service is ready.
     *
     * @param deadline on the scale of {@link System#nanoTime}
     * @throws StackFailure when it ends instead, or is not ready in time
     */
    void await(ChildProcess service, int managementPort, long deadline) {
        while (!isReady(managementPort)) {
            if (!service.isAlive()) {
                throw new StackFailure("%s ended %s while starting. Its log: %s"
                        .formatted(service.name(), service.ending(), service.log()));
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(
                        "%s was not ready in time. Its log: %s".formatted(service.name(), service.log()));
            }
            pause();
        }
    }

    boolean isReady(int managementPort) {
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        try {
            return http.send(HttpRequest.newBuilder(health).timeout(PATIENCE).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for a service.", e);
        }
    }
}
