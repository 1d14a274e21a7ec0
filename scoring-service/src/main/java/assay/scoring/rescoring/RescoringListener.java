package assay.scoring.rescoring;

import assay.foundation.events.RescoringEvent;
import assay.foundation.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes ranges in, one per poll (max.poll.records), so that each is a transaction of its own. */
@ApplicationScoped
class RescoringListener {

    private final Inbox inbox;
    private final RangeRescoring rescoring;

    RescoringListener(Inbox inbox, RangeRescoring rescoring) {
        this.inbox = inbox;
        this.rescoring = rescoring;
    }

    @Incoming("rescoring-in")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        // the range's own row knows whether it is done
        inbox.receiveAll(
                "rescoring", records, batch -> batch.of(RescoringEvent.class).forEach(rescoring::work));
    }
}
