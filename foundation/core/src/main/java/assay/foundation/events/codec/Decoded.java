package assay.foundation.events.codec;

import assay.foundation.events.EventEnvelope;

/** What a Kafka record turned out to be. */
public sealed interface Decoded {

    /** An event this version knows. */
    record Readable(EventEnvelope envelope) implements Decoded {}

    /**
     * A record this version cannot use; its place is the dead-letter topic.
     *
     * @param reason for people; names fields and positions, never content
     */
    record Unreadable(String reason) implements Decoded {}

    /** A record without a body: the subject of the key is erased. */
    record Tombstone(String key) implements Decoded {}
}
