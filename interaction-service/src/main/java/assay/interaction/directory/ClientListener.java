package assay.interaction.directory;

import assay.foundation.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of clients; versions make a second copy or an older state harmless. */
@ApplicationScoped
class ClientListener {

    private final Inbox inbox;
    private final ClientDirectory directory;

    ClientListener(Inbox inbox, ClientDirectory directory) {
        this.inbox = inbox;
        this.directory = directory;
    }

    @Incoming("clients-in")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receiveAll("directory", records, directory::apply);
    }
}
