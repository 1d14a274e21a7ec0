package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.local.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * From the acknowledgement of a transaction to the changed valuation standing on {@code assay.scores.v1}, at 500
 * transactions a second: later than the commit of the score itself, so an upper bound of commit-to-score.
 */
public final class LatencyBench implements Measurement {

    private static final int PER_SECOND = 500;
    private static final int PER_REQUEST = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration COUNTED = Duration.ofSeconds(20);

    private final BenchStack bench;
    private final String portfolio;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
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
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch ready = new CountDownLatch(1);
        Thread listener = Thread.ofPlatform().start(() -> listen(stop, ready));
        ready.await(30, TimeUnit.SECONDS);
        ThreadLocal<HttpConnection> connection = ThreadLocal.withInitial(this::connect);
        String token = bench.token();
        try (ScheduledExecutorService senders = Executors.newScheduledThreadPool(4)) {
            long period = TimeUnit.SECONDS.toNanos(1) * PER_REQUEST / PER_SECOND;
            senders.scheduleAtFixedRate(() -> send(connection.get(), token, clients), 0, period, TimeUnit.NANOSECONDS);
            Thread.sleep(WARM_UP);
            counting = true;
            Thread.sleep(COUNTED);
            counting = false;
            senders.shutdownNow();
        }
        Thread.sleep(Duration.ofSeconds(2));
        stop.set(true);
        listener.join();
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double reached = sorted.length / (double) COUNTED.toSeconds();
        return List.of(
                Figure.absolute("commit to changed score at " + PER_SECOND + "/s, scores seen", reached, "1/s", "500"),
                Figure.absolute("commit to changed score, median", quantile(sorted, 0.5), "ms", "at most 50"),
                Figure.absolute("commit to changed score, p99", quantile(sorted, 0.99), "ms", "reported"));
    }

    private HttpConnection connect() {
        try {
            return new HttpConnection(bench.port(Part.INTERACTION));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void send(HttpConnection connection, String token, List<String> clients) {
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
            int status = connection.exchange(HttpConnection.post("/v1/interaction-batches", token, key, body));
            long now = System.nanoTime();
            if (status == 201) {
                Arrays.stream(touched).forEach(client -> acknowledged.put(client, now));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void listen(AtomicBoolean stop, CountDownLatch ready) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bench.stack().broker().bootstrapServers(),
                "group.id",
                "bench-" + UUID.randomUUID(),
                "auto.offset.reset",
                "latest",
                "fetch.max.wait.ms",
                "5");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("assay.scores.v1"));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(100));
            }
            ready.countDown();
            while (!stop.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(5))) {
                    Long since = acknowledged.remove(record.key());
                    if (since != null && counting) {
                        millis.add(Math.max(0, System.nanoTime() - since) / 1e6);
                    }
                }
            }
        }
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * share)];
    }
}
