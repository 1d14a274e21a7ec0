package assay.foundation.inbox;

import assay.foundation.events.RescoringRangeRequested;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jdbi.v3.core.Jdbi;

/** A reader as services have them; its effect is a row per event. */
@ApplicationScoped
class RangesListener {

    /** Ordinal of the event this reader cannot process. */
    static final int POISON = 13;

    private final Inbox inbox;
    private final Jdbi jdbi;

    RangesListener(Inbox inbox, Jdbi jdbi) {
        this.inbox = inbox;
        this.jdbi = jdbi;
    }

    @Incoming("ranges-in")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receiveUnseen("ranges", records, this::apply);
    }

    void apply(EventBatch batch) {
        for (RescoringRangeRequested range : batch.of(RescoringRangeRequested.class)) {
            if (range.ordinal() == POISON) {
                throw new ArithmeticException("cannot be computed");
            }
            note(range.rangeId());
        }
    }

    private void note(UUID range) {
        jdbi.useHandle(handle -> handle.execute("INSERT INTO applied VALUES (?)", range));
    }
}
