package assay.foundation.inbox;

import assay.foundation.events.Event;
import assay.foundation.events.EventEnvelope;
import java.util.List;

/**
 * What a use case gets of a batch of records: events in the order of their partitions, and the keys that were erased.
 * An erasure is final, so it is to be applied after the events.
 *
 * @param events readable events
 * @param tombstones keys of records without a body
 */
public record EventBatch(List<EventEnvelope> events, List<String> tombstones) {

    public EventBatch {
        events = List.copyOf(events);
        tombstones = List.copyOf(tombstones);
    }

    /** The events of one kind, in order. */
    public <E extends Event> List<E> of(Class<E> kind) {
        return events.stream()
                .map(EventEnvelope::data)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public boolean isEmpty() {
        return events.isEmpty() && tombstones.isEmpty();
    }
}
