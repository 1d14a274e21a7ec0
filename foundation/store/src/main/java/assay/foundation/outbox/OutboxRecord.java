package assay.foundation.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One committed event on its way to the broker.
 *
 * @param position of the record in its source
 * @param topic to publish it to
 * @param key of the record, null only for a dead letter that had none; records of one key keep their order
 * @param headers of the record, in CloudEvents binary mode
 * @param payload bytes of the event, null for a tombstone
 */
public record OutboxRecord(
        Position position, String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {

    /**
     * Place of a record in its source: the transaction that wrote it, and its number within the transaction. A source
     * that numbers its records by itself leaves the transaction 0.
     */
    public record Position(long transaction, long ordinal) {}
}
