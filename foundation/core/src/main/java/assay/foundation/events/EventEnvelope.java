package assay.foundation.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event and its CloudEvents 1.0 context.
 *
 * @param id unique among the events of a source; the same event published again has the same id
 * @param type name of the event's contract, see {@link Event#eventType()}
 * @param source the publishing service, for example {@code client-service}
 * @param time when the event was recorded
 * @param key Kafka key
 * @param traceparent W3C trace context of the request that caused the event
 */
public record EventEnvelope(
        String id,
        String type,
        String source,
        Instant time,
        String key,
        @Nullable String traceparent,
        Event data) {

    public EventEnvelope {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(source, "source");
        requireNonNull(time, "time");
        requireNonNull(key, "key");
        requireNonNull(data, "data");
    }

    /** Wraps an event; its id follows from {@link Event#identity()}. */
    public static EventEnvelope of(Event data, String source, Instant time, @Nullable String traceparent) {
        return new EventEnvelope(idOf(data), data.eventType(), source, time, data.key(), traceparent, data);
    }

    /** Id of an event: a name-based UUID of what identifies it, the same in every run. */
    public static String idOf(Event data) {
        return UUID.nameUUIDFromBytes(data.identity().getBytes(UTF_8)).toString();
    }
}
