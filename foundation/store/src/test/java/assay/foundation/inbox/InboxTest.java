package assay.foundation.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import assay.foundation.DatabaseSwitch;
import assay.foundation.OwnerConnection;
import assay.foundation.StoreTest;
import assay.foundation.Topic;
import assay.foundation.command.Command;
import assay.foundation.events.EventEnvelope;
import assay.foundation.events.RescoringRangeRequested;
import assay.foundation.events.Topics;
import assay.foundation.events.codec.EventCodec;
import assay.foundation.outbox.Outbox;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class InboxTest {

    private static final String READER = "test-reader";

    @Inject
    Inbox inbox;

    @Inject
    RangesListener reader;

    @Inject
    EventCodec codec;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    @All
    List<Command> commands;

    private long offset;

    @BeforeEach
    void emptyTables() {
        OwnerConnection.execute(
                "CREATE TABLE IF NOT EXISTS applied (range uuid)",
                "GRANT ALL ON applied TO assay_app",
                "TRUNCATE applied, inbox, dead_letter");
    }

    @Test
    void a_second_copy_of_an_event_has_no_effect_in_the_same_batch_or_a_later_one() {
        RescoringRangeRequested range = range(1);

        receive(List.of(record(range), record(range)));
        receive(List.of(record(range), record(range(2))));

        assertThat(applied()).isEqualTo(2);
    }

    @Test
    void each_reader_remembers_for_itself() {
        RescoringRangeRequested range = range(1);
        receive(List.of(record(range)));

        inbox.receiveUnseen("another-reader", batch(List.of(record(range))), reader::apply);

        assertThat(applied()).isEqualTo(2);
    }

    @Test
    void a_reader_that_wants_all_copies_gets_them() {
        RescoringRangeRequested range = range(1);

        inbox.receiveAll(READER, batch(List.of(record(range), record(range))), reader::apply);

        assertThat(applied()).isEqualTo(2);
    }

    @Test
    void an_unreadable_record_is_parked_with_its_reason_and_holds_up_nobody() {
        String key = UUID.randomUUID().toString();
        ConsumerRecord<String, byte[]> unreadable = record(key, "{not json".getBytes(UTF_8));
        unreadable.headers().add("ce_type", "RescoringRangeRequested".getBytes(UTF_8));

        receive(List.of(record(range(1)), unreadable, record(range(2))));

        assertThat(applied()).isEqualTo(2);
        assertThat(deadLetters()).hasSize(1).first().asString().contains("ce_specversion");
        ConsumerRecord<String, byte[]> letter = deadLetterOf(key);
        assertThat(letter.value()).isEqualTo(unreadable.value());
        assertThat(Topic.header(letter, "ce_type")).isEqualTo("RescoringRangeRequested");
        assertThat(Topic.header(letter, "dlq-reason")).contains("ce_specversion");
    }

    @Test
    void the_one_record_that_cannot_be_processed_is_singled_out_of_a_large_batch() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        IntStream.range(100, 200).forEach(ordinal -> records.add(record(range(ordinal))));
        RescoringRangeRequested poison = range(RangesListener.POISON);
        records.add(37, record(poison));

        receive(records);

        assertThat(applied()).isEqualTo(100);
        assertThat(deadLetters()).hasSize(1).first().asString().contains("ArithmeticException");
        assertThat(Topic.header(deadLetterOf(poison.key()), "dlq-consumer")).isEqualTo(READER);
    }

    @Test
    void a_batch_too_large_for_one_transaction_is_halved_and_nothing_is_parked() {
        inbox.receiveUnseen(READER, batch(List.of(record(range(1)), record(range(2)))), events -> {
            jdbi.useHandle(handle -> handle.execute("SET LOCAL transaction_timeout = '1s'"));
            jdbi.useHandle(handle ->
                    handle.execute("SELECT pg_sleep(?)", events.events().size() * 0.7));
            reader.apply(events);
        });

        assertThat(applied()).isEqualTo(2);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void a_record_without_a_body_arrives_as_an_erasure() {
        List<String> erased = new ArrayList<>();

        inbox.receiveUnseen(
                READER, batch(List.of(record("client-1", null))), events -> erased.addAll(events.tombstones()));

        assertThat(erased).containsExactly("client-1");
    }

    @Test
    void a_database_that_is_away_is_waited_for_and_nothing_is_parked() throws Exception {
        Thread delivery;
        try (var _ = new DatabaseSwitch()) {
            delivery = Thread.startVirtualThread(() -> receive(List.of(record(range(1)), record(range(2)))));
            Thread.sleep(3_000);
            assertThat(delivery.isAlive()).isTrue();
        }

        assertThat(delivery.join(Duration.ofSeconds(30))).isTrue();
        assertThat(applied()).isEqualTo(2);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void a_listener_survives_poison_and_an_outage_of_the_database() throws Exception {
        publish(range(1), range(RangesListener.POISON));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> applied() == 1 && deadLetters().size() == 1);
        publish(range(2));
        try (var _ = new DatabaseSwitch()) {
            Thread.sleep(3_000);
        }

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> applied() == 2);
        publish(range(3));

        await().atMost(Duration.ofSeconds(30)).until(() -> applied() == 3);
    }

    @Test
    void replayed_dead_letters_come_back_as_they_were_once() {
        UUID key = UUID.randomUUID();
        ConsumerRecord<String, byte[]> unreadable = record(key.toString(), "{".getBytes(UTF_8));
        unreadable.headers().add("ce_id", "x".getBytes(UTF_8));
        receive(List.of(unreadable));

        assertThat(replay()).contains("1 dead letters sent back");
        assertThat(replay()).contains("0 dead letters sent back");

        List<ConsumerRecord<String, byte[]>> records = Topic.read(
                Topics.RESCORING,
                read -> read.stream().anyMatch(record -> key.toString().equals(record.key())));
        assertThat(records)
                .filteredOn(record -> key.toString().equals(record.key()))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.value()).isEqualTo(unreadable.value());
                    assertThat(Topic.header(record, "ce_id")).isEqualTo("x");
                });
    }

    @Test
    void ids_are_noted_with_the_running_transaction_only() {
        assertThatThrownBy(() -> inbox.unseen(READER, Set.of("a"))).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(inbox.unseen(READER, List.of("a", "b", "a"))).containsExactlyInAnyOrder("a", "b");
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");

        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(inbox.unseen(READER, List.of("a"))).containsExactly("a"));
    }

    private String replay() {
        StringWriter out = new StringWriter();
        Command replay = commands.stream()
                .filter(command -> command.name().equals("replay-dead-letters"))
                .findFirst()
                .orElseThrow();
        assertThat(replay.run(List.of(Topics.RESCORING), new PrintWriter(out))).isZero();
        return out.toString();
    }

    private void publish(RescoringRangeRequested... ranges) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(List.of(ranges)));
    }

    private void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receiveUnseen(READER, batch(records), reader::apply);
    }

    private static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(Topics.RESCORING, 0), records), Map.of());
    }

    private ConsumerRecord<String, byte[]> record(RescoringRangeRequested range) {
        ConsumerRecord<String, byte[]> record = record(range.key(), codec.write(range));
        codec.headers(EventEnvelope.of(range, "test", Instant.EPOCH, null))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private ConsumerRecord<String, byte[]> record(String key, byte[] payload) {
        return new ConsumerRecord<>(Topics.RESCORING, 0, offset++, key, payload);
    }

    private static RescoringRangeRequested range(int ordinal) {
        return new RescoringRangeRequested(
                UUID.randomUUID(), UUID.randomUUID(), "main", UUID.randomUUID(), LocalDate.EPOCH, null, null, ordinal);
    }

    private static ConsumerRecord<String, byte[]> deadLetterOf(String key) {
        return Topic.read(
                        Topics.RESCORING + Topics.DLQ_SUFFIX,
                        read -> read.stream().anyMatch(record -> key.equals(record.key())))
                .stream()
                .filter(record -> key.equals(record.key()))
                .findFirst()
                .orElseThrow();
    }

    private long applied() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM applied")
                .mapTo(Long.class)
                .one());
    }

    private List<String> deadLetters() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT reason FROM dead_letter")
                .mapTo(String.class)
                .list());
    }
}
