package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * From the acknowledgement of a transaction to the changed valuation standing on {@code assay.scores.v1}, at 500
 * transactions a second: later than the commit of the score itself, so an upper bound of commit-to-score. Requests are
 * sent on schedule whether or not earlier ones have been answered, so a system that falls behind shows it.
 */
public final class LatencyBench implements Measurement {

    private static final int PER_SECOND = 500;
    private static final int PER_REQUEST = 5;
    private static final int SENDERS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(150);
    private static final Duration COUNTED = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BenchStack bench;
    private final String portfolio;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile boolean counting;

    /** @param portfolio a portfolio with an active model */
    public LatencyBench(BenchStack bench, String portfolio) {
        this.bench = bench;
        this.portfolio = portfolio;
    }

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<String> clients = bench.valuedClients(portfolio, 2_000);
        ScoreWatch watch = new ScoreWatch(bench.stack().broker().bootstrapServers());
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch ready = new CountDownLatch(1);
        Thread listener = Thread.ofPlatform().start(() -> watch.listen(stop, ready));
        ready.await(30, TimeUnit.SECONDS);
        ThreadLocal<HttpConnection> connection = ThreadLocal.withInitial(this::connect);
        String token = bench.token();
        try (ScheduledExecutorService senders = Executors.newScheduledThreadPool(SENDERS)) {
            long period = TimeUnit.SECONDS.toNanos(1) * PER_REQUEST * SENDERS / PER_SECOND;
            for (int sender = 0; sender < SENDERS; sender++) { // a task is never run twice at a time, hence one each
                senders.scheduleAtFixedRate(
                        () -> send(watch, connection.get(), token, clients),
                        period * sender / SENDERS,
                        period,
                        TimeUnit.NANOSECONDS);
            }
            Thread.sleep(WARM_UP);
            counting = true;
            Thread.sleep(COUNTED);
            counting = false;
            Thread.sleep(PATIENCE); // under load as before, until the counted ones have arrived
            senders.shutdownNow();
        }
        stop.set(true);
        listener.join();
        return figures(watch);
    }

    private List<Figure> figures(ScoreWatch watch) {
        double seconds = COUNTED.toSeconds();
        Quantiles total = watch.total();
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.ratio(
                        "commit to changed score at " + PER_SECOND + "/s, scores seen beside transactions accepted",
                        total.count() / seconds,
                        accepted.get() / seconds,
                        "1/s",
                        "all"),
                Figure.absolute("commit to changed score, median", total.of(0.5), "ms", "at most 50"),
                Figure.absolute("commit to changed score, p99", total.of(0.99), "ms", "reported")));
        watch.stages()
                .forEach((stage, quantiles) ->
                        figures.add(Figure.absolute("of it, median: " + stage, quantiles.of(0.5), "ms", "reported")));
        return figures;
    }

    private HttpConnection connect() {
        try {
            return new HttpConnection(bench.port(Part.INTERACTION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(ScoreWatch watch, HttpConnection connection, String token, List<String> clients) {
        String key = UUID.randomUUID().toString();
        String[] touched = new String[PER_REQUEST];
        StringBuilder json = new StringBuilder("{\"items\":[");
        for (int n = 0; n < PER_REQUEST; n++) {
            touched[n] = clients.get(Math.floorMod(next.getAndIncrement(), clients.size()));
            json.append(n == 0 ? "" : ",")
                    .append("{\"client\":{\"id\":\"")
                    .append(touched[n])
                    .append("\"},\"kind\":\"TRANSACTION\",\"occurredAt\":\"")
                    .append(Instant.EPOCH.plusMillis(System.currentTimeMillis()))
                    .append("\",\"source\":\"BENCH\",\"externalId\":\"")
                    .append(key)
                    .append('-')
                    .append(n)
                    .append(
                            "\",\"transaction\":{\"type\":\"FEE\",\"amount\":{\"amount\":\"12.50\",\"currency\":\"CNY\"}}}");
        }
        byte[] body = json.append("]}").toString().getBytes(StandardCharsets.US_ASCII);
        try {
            double asked = ScoreWatch.nowMillis();
            int status = connection.exchange(HttpConnection.post("/v1/interaction-batches", token, key, body));
            double now = ScoreWatch.nowMillis();
            if (status == 201) {
                boolean counted = counting;
                accepted.addAndGet(counted ? PER_REQUEST : 0);
                for (String client : touched) {
                    watch.accepted(client, asked, now, counted);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
