package assay.client.profile;

import assay.client.profile.domain.ClientFacts;
import assay.foundation.command.Command;
import assay.foundation.events.ClientEvent;
import assay.foundation.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the present version of every client again, under the event's old id, so that a service can rebuild its
 * directory. A reader that knows the event already ignores it.
 */
@ApplicationScoped
class RepublishClients implements Command {

    private static final int PER_TRANSACTION = 1_000;

    private final Clients clients;
    private final ClientVault vault;
    private final Outbox outbox;

    RepublishClients(Clients clients, ClientVault vault, Outbox outbox) {
        this.clients = clients;
        this.vault = vault;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "republish";
    }

    @Override
    public String usage() {
        return "republish    tell the present state of every client again, under the same event ids";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out) {
        if (!arguments.isEmpty()) {
            out.println(usage());
            return 2;
        }
        long total = 0;
        UUID after = null;
        do {
            UUID from = after;
            Part part = QuarkusTransaction.requiringNew().call(() -> republish(from));
            total += part.size();
            after = part.last();
        } while (after != null);
        out.printf("%d clients republished%n", total);
        return 0;
    }

    /** @param last id of the last client of the part; null when there are no more */
    private record Part(int size, @Nullable UUID last) {}

    private Part republish(@Nullable UUID after) {
        List<Client> part = clients.followingLocked(after, PER_TRANSACTION);
        Map<UUID, ClientFacts> facts = vault.open(part);
        List<ClientEvent> events = new ArrayList<>(part.size());
        for (Client client : part) {
            events.add(client.event(vault.hashesOf(facts.get(client.id).reference())));
        }
        outbox.publish(events);
        return new Part(part.size(), part.isEmpty() ? null : part.getLast().id);
    }
}
