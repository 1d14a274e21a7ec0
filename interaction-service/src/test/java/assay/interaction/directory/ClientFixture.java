package assay.interaction.directory;

import assay.foundation.events.ClientRegistered;
import assay.foundation.events.EventEnvelope;
import assay.foundation.ids.Ids;
import assay.foundation.inbox.EventBatch;
import assay.foundation.security.ReferenceHasher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Clients the service has heard of. */
@ApplicationScoped
public class ClientFixture {

    private final ClientDirectory directory;
    private final ReferenceHasher hasher;
    private final Clock clock;

    ClientFixture(ClientDirectory directory, ReferenceHasher hasher, Clock clock) {
        this.directory = directory;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** A client in a portfolio of its own, so that no other test decides its currency. */
    public UUID client() {
        return client("p-" + Ids.next(), "default");
    }

    public UUID clientOf(String book) {
        return client("p-" + Ids.next(), book);
    }

    public UUID client(String portfolio, String book) {
        UUID id = Ids.next();
        heard(event(id, 1, portfolio, book, id.toString()));
        return id;
    }

    /** As if the event had been consumed. */
    void heard(ClientRegistered event) {
        EventEnvelope envelope = EventEnvelope.of(event, "client-service", clock.instant(), null);
        QuarkusTransaction.requiringNew().run(() -> directory.apply(new EventBatch(List.of(envelope), List.of())));
    }

    /** The event of a client whose reference in the system CORE is given. */
    ClientRegistered event(UUID id, long version, String portfolio, String book, String reference) {
        return new ClientRegistered(
                id,
                version,
                portfolio,
                "CORPORATE_BORROWER",
                null,
                "LEGAL",
                null,
                null,
                null,
                null,
                book,
                "CONTRACT",
                List.of(hasher.hash("CORE", reference)),
                clock.instant());
    }
}
