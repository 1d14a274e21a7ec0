package assay.client.profile;

import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.Reference;
import assay.foundation.audit.Audit;
import assay.foundation.events.ClientEvent;
import assay.foundation.ids.Ids;
import assay.foundation.outbox.Outbox;
import assay.foundation.problem.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes clients known: the rows, their keys and their events in one transaction. */
@ApplicationScoped
public class ClientRegistration {

    private final ClientRows rows;
    private final ClientVault vault;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ClientRegistration(ClientRows rows, ClientVault vault, Outbox outbox, Audit audit, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers the client a caller describes.
     *
     * @throws Conflict {@code external-ref-taken} if the reference belongs to a client already
     */
    @Transactional
    Client register(ClientFacts facts) {
        Client client = registerAll(List.of(facts)).keySet().stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("external-ref-taken"));
        audit.record("register", "client", List.of(client.id));
        return client;
    }

    /**
     * Registers those clients whose reference is new; of two with the same reference the first one counts. Writes no
     * audit row: the caller knows on whose behalf this happens.
     *
     * @param facts at most as many as one transaction should carry, 1,000
     * @return the ids of the new clients by their reference
     */
    @Transactional
    public Map<Reference, UUID> registerNew(List<ClientFacts> facts) {
        Map<Reference, UUID> registered = new HashMap<>();
        registerAll(facts).forEach((client, one) -> registered.put(one.reference(), client.id));
        return registered;
    }

    private Map<Client, ClientFacts> registerAll(List<ClientFacts> facts) {
        Map<String, UUID> claims = new LinkedHashMap<>();
        Map<UUID, ClientFacts> candidates = new LinkedHashMap<>();
        for (ClientFacts one : facts) {
            UUID id = Ids.next();
            if (claims.putIfAbsent(vault.indexOf(one.reference()), id) == null) {
                candidates.put(id, one);
            }
        }
        Set<UUID> claimed = new HashSet<>(rows.claim(claims));
        candidates.keySet().retainAll(claimed);
        if (candidates.isEmpty()) {
            return Map.of();
        }
        // as the database keeps it, so that the event of this version is the same whenever it is told
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Client, ClientFacts> clients = new LinkedHashMap<>();
        vault.sealNew(candidates).forEach((id, secret) -> {
            ClientFacts one = candidates.get(id);
            clients.put(Client.registered(id, one, secret, now), one);
        });
        rows.insert(List.copyOf(clients.keySet()));
        List<ClientEvent> events = new ArrayList<>(clients.size());
        clients.forEach((client, one) -> events.add(client.event(vault.hashesOf(one.reference()))));
        outbox.publish(events);
        return clients;
    }
}
