package assay.scoring.activity;

import assay.foundation.events.ClientEvent;
import assay.foundation.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the directory up to date; a client's state carries its version, so that a second copy changes nothing. */
@ApplicationScoped
class ClientListener {

    private final Inbox inbox;
    private final DirectoryUpkeep upkeep;

    ClientListener(Inbox inbox, DirectoryUpkeep upkeep) {
        this.inbox = inbox;
        this.upkeep = upkeep;
    }

    @Incoming("clients-in")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receiveAll("directory", records, batch -> upkeep.apply(batch.of(ClientEvent.class), batch.tombstones()));
    }
}
