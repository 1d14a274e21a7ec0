package assay.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A record nobody can read is set aside; the operator sends it back, and where it is still unreadable it is set aside again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadLettersAreSentBackTest {

    private final String key = UUID.randomUUID().toString();

    @Test
    void an_unreadable_record_comes_back_by_command() throws Exception {
        publish("assay.interactions.v1", "{\"half\":");
        awaitLetters(1);

        var other = OperatorCommand.started(Part.SCORING, "replay-dead-letters", "assay.clients.v1");
        var first = OperatorCommand.started(Part.SCORING, "replay-dead-letters", "assay.interactions.v1");

        assertThat(other.join()).isEqualTo(new OperatorCommand(0, "0 dead letters sent back\n"));
        assertThat(first.join()).isEqualTo(new OperatorCommand(0, "1 dead letters sent back\n"));
        awaitLetters(2);
        assertThat(Rows.count(Part.SCORING, letters() + " AND replayed_at IS NULL"))
                .isEqualTo(1);
        assertThat(Rows.count(Part.SCORING, letters() + " AND convert_from(payload, 'UTF8') = '{\"half\":'"))
                .isEqualTo(2);
    }

    @Test
    void the_commands_are_listed_when_asked_for_another() throws Exception {
        OperatorCommand unknown = OperatorCommand.run(Part.SCORING, "replay");

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.output()).contains("There is no command replay.", "replay-dead-letters [topic]");
    }

    private void publish(String topic, String payload) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RunningStack.get().broker().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, payload.getBytes(UTF_8)))
                    .get();
        }
    }

    private void awaitLetters(int wanted) {
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> Rows.count(Part.SCORING, letters()) == wanted);
    }

    private String letters() {
        return "SELECT count(*) FROM dead_letter WHERE consumer = 'activity' AND key = '%s'".formatted(key);
    }
}
