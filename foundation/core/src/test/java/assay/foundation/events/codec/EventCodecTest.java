package assay.foundation.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.events.Event;
import assay.foundation.events.EventEnvelope;
import assay.foundation.events.Examples;
import assay.foundation.events.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventCodecTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456789Z");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final EventCodec codec = new EventCodec();

    static Stream<Event> every_contract() {
        return Examples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("every_contract")
    void an_event_comes_back_as_it_went(Event event) {
        EventEnvelope envelope = EventEnvelope.of(event, "client-service", NOW, TRACE);

        assertThat(codec.decode(record(envelope))).isEqualTo(new Decoded.Readable(envelope));
    }

    @Test
    void every_permitted_event_has_a_reader() {
        assertThat(Set.<Class<?>>copyOf(EventCodec.CONTRACTS)).isEqualTo(leaves(Event.class));
        assertThat(Set.<Class<?>>copyOf(
                        Examples.all().stream().map(Event::getClass).toList()))
                .isEqualTo(leaves(Event.class));
    }

    @Test
    void the_same_event_has_the_same_id_and_another_has_another() {
        List<Event> events = List.of(
                Examples.registered(),
                Examples.changed(1),
                Examples.changed(2),
                Examples.transaction(),
                Examples.valuation(),
                Examples.range());

        assertThat(new HashSet<>(events.stream().map(EventEnvelope::idOf).toList()))
                .hasSize(events.size());
        assertThat(EventEnvelope.idOf(Examples.changed(2))).isEqualTo("b5abca5d-e09c-368d-bad4-3f2c2602e42f");
    }

    @Test
    void what_a_reader_does_not_know_is_ignored() {
        EventEnvelope envelope = EventEnvelope.of(Examples.registered(), "client-service", NOW, null);
        String body = new String(codec.write(envelope.data()), UTF_8);
        byte[] younger = body.replace("\"version\":1", "\"version\":1,\"rating\":{\"grade\":\"A\"}")
                .getBytes(UTF_8);

        assertThat(codec.decode(record(envelope, younger))).isEqualTo(new Decoded.Readable(envelope));
    }

    @Test
    void numbers_keep_every_bit_and_absent_values_take_no_room() {
        assertThat(new String(codec.write(Examples.valuation()), UTF_8)).contains("\"pAlive\":0.30000000000000004");
        assertThat(new String(codec.write(Examples.changed(1)), UTF_8)).doesNotContain("null", "industry");
    }

    @Test
    void a_record_without_a_body_is_a_tombstone() {
        assertThat(codec.decode(new ConsumerRecord<>(Topics.CLIENTS, 0, 0, "a", null)))
                .isEqualTo(new Decoded.Tombstone("a"));
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_specversion", "ce_time"})
    void a_missing_header_is_named(String header) {
        ConsumerRecord<String, byte[]> record = record(EventEnvelope.of(Examples.registered(), "a", NOW, null));
        record.headers().remove(header);

        assertThat(codec.decode(record)).isEqualTo(new Decoded.Unreadable("header " + header + " is missing"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "ce_type, ClientPromoted, unknown event type",
        "ce_specversion, 2.0, unknown CloudEvents version",
        "ce_time, yesterday, header ce_time: not a time"
    })
    void a_header_out_of_order_is_named(String header, String value, String reason) {
        ConsumerRecord<String, byte[]> record = record(EventEnvelope.of(Examples.registered(), "a", NOW, null));
        record.headers().remove(header).add(header, value.getBytes(UTF_8));

        assertThat(codec.decode(record)).isEqualTo(new Decoded.Unreadable(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"secret\"",
                "{\"clientId\":\"secret\"}",
                "{}",
                "{\"version\":null}",
                "\u0000",
                "{\"clientId\":null,\"references\":null}"
            })
    void a_body_out_of_order_is_told_without_its_content(String body) {
        EventEnvelope envelope = EventEnvelope.of(Examples.registered(), "a", NOW, null);

        Decoded decoded = codec.decode(record(envelope, body.getBytes(UTF_8)));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        bad -> assertThat(bad.reason()).startsWith("body: ").doesNotContain("secret"));
    }

    @Test
    void a_key_that_is_not_the_events_is_refused() {
        EventEnvelope envelope = EventEnvelope.of(Examples.registered(), "a", NOW, null);
        ConsumerRecord<String, byte[]> wrong =
                new ConsumerRecord<>(Topics.CLIENTS, 0, 0, "b", codec.write(envelope.data()));
        codec.headers(envelope).forEach((name, value) -> wrong.headers().add(name, value.getBytes(UTF_8)));
        ConsumerRecord<String, byte[]> none = new ConsumerRecord<>(Topics.CLIENTS, 0, 0, null, new byte[0]);

        assertThat(codec.decode(wrong)).isEqualTo(new Decoded.Unreadable("key of the record differs from the event's"));
        assertThat(codec.decode(none)).isEqualTo(new Decoded.Unreadable("record without a key"));
    }

    @Test
    void every_event_has_its_topic() {
        assertThat(Examples.all().stream().map(Topics::of).distinct())
                .containsExactly(Topics.CLIENTS, Topics.INTERACTIONS, Topics.SCORES, Topics.RESCORING);
    }

    private ConsumerRecord<String, byte[]> record(EventEnvelope envelope) {
        return record(envelope, codec.write(envelope.data()));
    }

    private ConsumerRecord<String, byte[]> record(EventEnvelope envelope, byte @Nullable [] body) {
        var record = new ConsumerRecord<>(Topics.of(envelope.data()), 0, 0, envelope.key(), body);
        codec.headers(envelope).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        Set<Class<?>> leaves = new HashSet<>();
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses())
                    .map(EventCodecTest::leaves)
                    .forEach(leaves::addAll);
        } else {
            leaves.add(type);
        }
        return leaves;
    }
}
