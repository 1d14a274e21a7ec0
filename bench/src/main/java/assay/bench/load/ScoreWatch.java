package assay.bench.load;

import assay.local.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Follows transactions from the log to the score by what the records themselves tell: when an entry was stamped, when
 * the relay sent it, when the score was computed, when the relay sent that. One clock, because all run on one machine. A
 * client must not be touched again before its score has been seen.
 */
final class ScoreWatch {

    private static final String INTERACTIONS = "assay.interactions.v1";
    private static final String SCORES = "assay.scores.v1";

    /** Of one client's transaction on its way; all times in milliseconds since the epoch. */
    private static final class Way {
        private double asked = Double.NaN;
        private double answered = Double.NaN;
        private boolean counted;
        private double entered = Double.NaN;
        private double relayed;
        private double scored = Double.NaN;
        private double published;
        private double arrived = Double.NaN;
    }

    private final String bootstrapServers;
    private final Map<String, Way> ways = new ConcurrentHashMap<>();
    private final List<Way> ended = new ArrayList<>();

    ScoreWatch(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    static double nowMillis() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }

    /**
     * Notes that a client's transaction was answered; entry and score may have been seen before.
     *
     * @param asked when it was sent: what is older belongs to an earlier transaction
     * @param counted whether it belongs to the measurement
     */
    void accepted(String client, double asked, double at, boolean counted) {
        ways.compute(client, (_, known) -> {
            Way way = known == null || known.entered < asked || known.scored < asked ? new Way() : known;
            way.asked = asked;
            way.answered = at;
            way.counted = counted;
            return endedOr(way);
        });
    }

    void listen(AtomicBoolean stop, CountDownLatch ready) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "bench-" + UUID.randomUUID(),
                "auto.offset.reset",
                "latest",
                "fetch.max.wait.ms",
                "5");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(INTERACTIONS, SCORES));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(100));
            }
            ready.countDown();
            while (!stop.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(5))) {
                    see(record, nowMillis());
                }
            }
        }
    }

    private void see(ConsumerRecord<String, byte[]> record, double now) {
        double stamped = stampOf(record);
        ways.compute(record.key(), (_, known) -> {
            Way way = known == null ? new Way() : known;
            if (stamped < way.asked) {
                return way; // of an earlier transaction
            }
            if (record.topic().equals(INTERACTIONS)) {
                way.entered = stamped;
                way.relayed = record.timestamp();
            } else {
                way.scored = stamped;
                way.published = record.timestamp();
                way.arrived = now;
            }
            return endedOr(way);
        });
    }

    /** Null, which forgets the way, once all of it is known; entry and score come from two topics in any order. */
    private @Nullable Way endedOr(Way way) {
        if (Double.isNaN(way.answered) || Double.isNaN(way.entered) || Double.isNaN(way.arrived)) {
            return way;
        }
        if (way.counted) {
            synchronized (ended) {
                ended.add(way);
            }
        }
        return null;
    }

    private static double stampOf(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode event = Api.JSON.readTree(record.value());
            Instant at = Instant.parse(event.path("recordedAt").asText());
            return at.getEpochSecond() * 1e3 + at.getNano() / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the answer to the score, 0 where the score was there first. */
    Quantiles total() {
        return times(way -> Math.max(0, way.arrived - way.answered));
    }

    /** The parts, which begin before the answer: the entry is stamped shortly before its commit. */
    Map<String, Quantiles> stages() {
        Map<String, Quantiles> stages = new LinkedHashMap<>();
        stages.put("entry stamped to answer", times(way -> way.answered - way.entered));
        stages.put("entry stamped to sent by the relay", times(way -> way.relayed - way.entered));
        stages.put("sent to score computed", times(way -> way.scored - way.relayed));
        stages.put("score computed to sent by the relay", times(way -> way.published - way.scored));
        stages.put("sent to seen by a subscriber", times(way -> way.arrived - way.published));
        return stages;
    }

    private Quantiles times(ToDoubleFunction<Way> time) {
        synchronized (ended) {
            return Quantiles.of(ended.stream().mapToDouble(time).boxed().toList());
        }
    }
}
