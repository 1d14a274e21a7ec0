package assay.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Two replicas of the log and two of scoring. The first of each is restarted (SIGTERM), then the second of each is told
 * to stop, while entries come in and values are read. Callers see nothing but answers, at worst "later"; nothing is
 * lost, nothing is there twice.
 */
@Isolated("it disturbs the stack that all share")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RollingRestartTest {

    private static final String PORTFOLIO = "rolling";
    private static final int CLIENTS = 100;
    private static final int BATCH = 5;
    private static final int TELLERS = 2;
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Ports SECOND = new Ports(21_300);
    private static final String LATER = "503 after [1-9] s";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = RunningStack.get().token("teller", Set.of("interaction-writer", "score-reader"));
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> stops = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void replicas_are_restarted_in_turn_and_callers_are_at_worst_told_to_come_back() throws Exception {
        Stack stack = RunningStack.get();
        InventedBook book = InventedBook.registered(PORTFOLIO, CLIENTS, 11);
        long before = Showcase.recorded(book.valuedByHalf());

        var logStarting = CompletableFuture.supplyAsync(
                () -> stack.replica(Part.INTERACTION, SECOND, Map.of()), RunningStack.THREADS);
        try (ChildProcess scoring = stack.replica(Part.SCORING, SECOND, Map.of());
                ChildProcess log = logStarting.join();
                Balancer logs = Balancer.of(stack.ports().http(Part.INTERACTION), SECOND.http(Part.INTERACTION));
                Balancer scorings = Balancer.of(stack.ports().http(Part.SCORING), SECOND.http(Part.SCORING));
                ChildProcess gateway = stack.replica(
                        Part.GATEWAY,
                        SECOND,
                        Map.of("assay.routes.interaction", logs.url(), "assay.routes.scoring", scorings.url()))) {
            List<CompletableFuture<Void>> callers = callers(book);
            Thread.sleep(1_000);
            together(() -> restart(stack, Part.INTERACTION), () -> restart(stack, Part.SCORING));
            Thread.sleep(1_000);
            together(() -> stop(log), () -> stop(scoring));
            Thread.sleep(1_000);
            open.set(false);
            callers.forEach(CompletableFuture::join);
        }

        System.out.printf(
                "   %d entries recorded, %d values read, refusals: %s, stopped: %s%n",
                acknowledged.get(), reads.get(), refusals, stops);
        assertThat(refusals).allMatch(refusal -> refusal.matches(LATER));
        assertThat(acknowledged.get()).isGreaterThan(200);
        assertThat(reads.get()).isGreaterThan(40);
        book.journey().awaitProjection(before + acknowledged.get());
        assertThat(Rows.count(Part.INTERACTION, "SELECT count(*) FROM interaction WHERE portfolio = 'rolling'"))
                .isEqualTo(before + acknowledged.get());
        assertThat(Rows.count(Part.SCORING, "SELECT count(*) FROM activity_fact WHERE portfolio = 'rolling'"))
                .isEqualTo(before + acknowledged.get());
    }

    private static void together(Runnable one, Runnable other) {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(one, RunningStack.THREADS),
                        CompletableFuture.runAsync(other, RunningStack.THREADS))
                .join();
    }

    private void restart(Stack stack, Part part) {
        ChildProcess replica = stack.service(part);
        stop(replica);
        replica.restart();
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        new Readiness().await(replica, stack.ports().management(part), deadline);
    }

    private void stop(ChildProcess replica) {
        long begun = System.nanoTime();
        replica.close();
        assertThat(replica.ending()).as("ended by itself, not by force").isEqualTo("by signal 15");
        stops.add("%s in %d ms".formatted(replica.name(), (System.nanoTime() - begun) / 1_000_000));
    }

    private List<CompletableFuture<Void>> callers(InventedBook book) {
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int n = 0; n < TELLERS; n++) {
            callers.add(whileOpen(() -> {
                int batch = batches.getAndIncrement();
                untilAnswered(request("/v1/interaction-batches")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "rolling/" + batch)
                        .POST(BodyPublishers.ofString(book.fees(batch, BATCH).toString())));
                acknowledged.addAndGet(BATCH);
            }));
        }
        callers.add(whileOpen(() -> {
            untilAnswered(request("/v1/valuations?portfolio=%s&limit=5".formatted(PORTFOLIO)));
            reads.incrementAndGet();
        }));
        return callers;
    }

    private CompletableFuture<Void> whileOpen(Runnable act) {
        return CompletableFuture.runAsync(
                () -> {
                    while (open.get()) {
                        act.run();
                        pause(BREATH);
                    }
                },
                RunningStack.THREADS);
    }

    private void untilAnswered(HttpRequest.Builder request) {
        for (int attempt = 0; attempt < 60; attempt++) {
            String refusal = refusal(request.build());
            if (refusal == null) {
                return;
            }
            refusals.add(refusal);
            pause(Duration.ofMillis(300));
        }
        throw new IllegalStateException("never answered: " + refusals);
    }

    /** @return null for an answer */
    private @Nullable String refusal(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                return null;
            }
            String after = answer.headers().firstValue("Retry-After").orElse("?");
            String told = "%d after %s s".formatted(answer.statusCode(), after);
            return told.matches(LATER) ? told : told + " " + answer.body();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SECOND.url(Part.GATEWAY) + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
