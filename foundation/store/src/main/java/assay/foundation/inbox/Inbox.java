package assay.foundation.inbox;

import assay.foundation.background.CrashPoint;
import assay.foundation.events.EventEnvelope;
import assay.foundation.events.codec.Decoded;
import assay.foundation.events.codec.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jdbi.v3.core.Jdbi;

/**
 * The one way a listener takes events in. A batch and all it causes is one transaction; the listener returns, and its
 * offsets move on, only after the commit. While the database is out of reach the call waits and tries again for as long
 * as it takes. A record whose processing fails although the database is well is singled out and parked as a dead letter.
 *
 * <pre>{@code
 * @Incoming("clients-in")
 * @Blocking // ordered; a virtual thread per batch would let a later offset be committed first
 * void receive(ConsumerRecords<String, byte[]> records) {
 *     inbox.receiveUnseen("directory", records, directory::apply);
 * }
 * }</pre>
 */
@ApplicationScoped
public class Inbox {

    private final Jdbi jdbi;
    private final EventCodec codec;
    private final DeadLetters deadLetters;
    private final Delivery delivery;

    Inbox(Jdbi jdbi, EventCodec codec, DeadLetters deadLetters, Delivery delivery) {
        this.jdbi = jdbi;
        this.codec = codec;
        this.deadLetters = deadLetters;
        this.delivery = delivery;
    }

    /**
     * Takes in a batch whose events may each have an effect only once.
     *
     * @param consumer name of the reader: each reader of a service remembers for itself
     * @param useCase gets the events this reader has not seen, within the transaction
     */
    public void receiveUnseen(String consumer, ConsumerRecords<String, byte[]> records, Consumer<EventBatch> useCase) {
        delivery.deliver(consumer, records, part -> hand(useCase, onlyUnseen(consumer, decode(consumer, part))));
    }

    /**
     * Takes in a batch for a use case to which a second copy of an event makes no difference.
     *
     * @param consumer name of the reader, for its dead letters
     * @param useCase gets all readable events, within the transaction
     */
    public void receiveAll(String consumer, ConsumerRecords<String, byte[]> records, Consumer<EventBatch> useCase) {
        delivery.deliver(consumer, records, part -> hand(useCase, decode(consumer, part)));
    }

    /**
     * Notes event ids in the running transaction.
     *
     * @return those that the consumer had not noted before
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public Set<String> unseen(String consumer, Collection<String> eventIds) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO inbox (consumer, ce_id)
                        SELECT DISTINCT :consumer, id FROM unnest(:ids) AS event (id) ORDER BY id
                        ON CONFLICT DO NOTHING
                        RETURNING ce_id""")
                .bind("consumer", consumer)
                .bind("ids", eventIds.toArray(String[]::new))
                .mapTo(String.class)
                .list()));
    }

    private static void hand(Consumer<EventBatch> useCase, EventBatch batch) {
        if (!batch.isEmpty()) {
            useCase.accept(batch);
        }
        CrashPoint.INBOX_AFTER_INSERT.reached();
    }

    private EventBatch decode(String consumer, List<ConsumerRecord<String, byte[]>> records) {
        List<EventEnvelope> events = new ArrayList<>(records.size());
        List<String> tombstones = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            switch (codec.decode(record)) {
                case Decoded.Readable readable -> events.add(readable.envelope());
                case Decoded.Tombstone tombstone -> tombstones.add(tombstone.key());
                case Decoded.Unreadable unreadable -> deadLetters.park(consumer, record, unreadable.reason());
            }
        }
        return new EventBatch(events, tombstones);
    }

    private EventBatch onlyUnseen(String consumer, EventBatch batch) {
        Set<String> unseen =
                unseen(consumer, batch.events().stream().map(EventEnvelope::id).toList());
        // removes as it goes, so that a second copy within the batch does not pass either
        List<EventEnvelope> events = batch.events().stream()
                .filter(event -> unseen.remove(event.id()))
                .toList();
        return new EventBatch(events, batch.tombstones());
    }
}
