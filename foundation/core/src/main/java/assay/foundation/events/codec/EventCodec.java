package assay.foundation.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.events.ClientChanged;
import assay.foundation.events.ClientRegistered;
import assay.foundation.events.CreditScoreChanged;
import assay.foundation.events.Event;
import assay.foundation.events.EventEnvelope;
import assay.foundation.events.FinancingProposalChanged;
import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.RescoringRangeRequested;
import assay.foundation.events.ValuationChanged;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as CloudEvents 1.0 in Kafka's binary mode (context in headers, event as JSON body) and reads them back.
 * Reading never throws: what cannot be read is a value, so that one bad record does not stop a partition.
 *
 * <p>Its mapper is its own. Unlike the mapper of the HTTP interface it ignores unknown properties, because publishers
 * are upgraded before readers.
 */
@Singleton
public class EventCodec {

    /** Every contract there is. A new one is added here one release before anybody publishes it. */
    static final List<Class<? extends Event>> CONTRACTS = List.of(
            ClientRegistered.class,
            ClientChanged.class,
            InteractionRecorded.class,
            ValuationChanged.class,
            CreditScoreChanged.class,
            FinancingProposalChanged.class,
            RescoringRangeRequested.class);

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private final Map<String, ObjectReader> readers = CONTRACTS.stream()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, contract -> MAPPER.readerFor(contract)));

    /** The body of an event's record, JSON in UTF-8. */
    public byte[] write(Event event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headers of an event's record, in a fixed order. */
    public Map<String, String> headers(EventEnvelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", envelope.id());
        headers.put("ce_type", envelope.type());
        headers.put("ce_source", envelope.source());
        headers.put("ce_time", envelope.time().toString());
        headers.put("ce_subject", envelope.key());
        headers.put("ce_sequence", envelope.data().sequence());
        headers.put("content-type", "application/json");
        if (envelope.traceparent() != null) {
            headers.put("traceparent", envelope.traceparent());
        }
        return headers;
    }

    /** Reads one record; never throws because of what is in it. */
    public Decoded decode(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        if (key == null || key.isEmpty()) {
            return new Decoded.Unreadable("record without a key");
        }
        if (record.value() == null) {
            return new Decoded.Tombstone(key);
        }
        try {
            return new Decoded.Readable(read(record, key));
        } catch (Unusable e) {
            return new Decoded.Unreadable(e.getMessage());
        }
    }

    private EventEnvelope read(ConsumerRecord<String, byte[]> record, String key) throws Unusable {
        String specversion = required(record, "ce_specversion");
        if (!specversion.equals("1.0")) {
            throw new Unusable("unknown CloudEvents version");
        }
        String type = required(record, "ce_type");
        ObjectReader reader = readers.get(type);
        if (reader == null) {
            throw new Unusable("unknown event type");
        }
        Event data = body(reader, record.value());
        if (!data.key().equals(key)) {
            throw new Unusable("key of the record differs from the event's");
        }
        return new EventEnvelope(
                required(record, "ce_id"),
                type,
                required(record, "ce_source"),
                time(required(record, "ce_time")),
                key,
                header(record, "traceparent"),
                data);
    }

    private static Event body(ObjectReader reader, byte[] body) throws Unusable {
        try {
            Event data = reader.readValue(body);
            if (data == null) {
                throw new Unusable("body: null");
            }
            return data;
        } catch (JacksonException e) {
            throw new Unusable("body: " + where(e));
        } catch (IOException e) {
            throw new Unusable("body: not readable");
        }
    }

    /** Position of a fault without the content around it: dead letters must not show personal data. */
    private static String where(JacksonException fault) {
        var location = fault.getLocation();
        String kind = fault.getClass().getSimpleName();
        return location == null
                ? kind
                : "%s at line %d, column %d".formatted(kind, location.getLineNr(), location.getColumnNr());
    }

    private static Instant time(String text) throws Unusable {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Unusable("header ce_time: not a time");
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) throws Unusable {
        String value = header(record, name);
        if (value == null || value.isEmpty()) {
            throw new Unusable("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** Why a record cannot be read; never leaves this class. */
    private static final class Unusable extends Exception {
        Unusable(String reason) {
            super(reason, null, false, false);
        }
    }
}
