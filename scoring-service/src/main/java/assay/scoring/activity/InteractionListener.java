package assay.scoring.activity;

import assay.foundation.events.InteractionEvent;
import assay.foundation.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes interactions in by micro-batches. The fact table recognises what it was told before, so no inbox rows. */
@ApplicationScoped
class InteractionListener {

    private final Inbox inbox;
    private final ActivityRecording recording;

    InteractionListener(Inbox inbox, ActivityRecording recording) {
        this.inbox = inbox;
        this.recording = recording;
    }

    @Incoming("interactions-in")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receiveAll("activity", records, batch -> recording.record(batch.of(InteractionEvent.class)));
    }
}
