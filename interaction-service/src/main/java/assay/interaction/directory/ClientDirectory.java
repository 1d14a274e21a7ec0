package assay.interaction.directory;

import assay.foundation.events.ClientEvent;
import assay.foundation.events.ReferenceHash;
import assay.foundation.inbox.EventBatch;
import assay.foundation.problem.Unavailable;
import assay.foundation.security.ReferenceHasher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Finds clients, and keeps what it learns about them. */
@ApplicationScoped
public class ClientDirectory {

    private static final Logger LOG = Logger.getLogger(ClientDirectory.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final KnownClients clients;
    private final ReferenceHasher hasher;
    private final ClientLookups lookups;

    ClientDirectory(KnownClients clients, ReferenceHasher hasher, @RestClient ClientLookups lookups) {
        this.clients = clients;
        this.hasher = hasher;
        this.lookups = lookups;
    }

    /**
     * Finds the clients that are meant; who is unknown is absent. May call client-service, so it is no place to hold
     * locks.
     *
     * @param wanted complete selectors
     * @throws Unavailable if somebody is not in the directory and client-service does not answer
     */
    public Map<ClientSelector, KnownClient> resolve(Collection<ClientSelector> wanted) {
        Set<ClientSelector> distinct = new LinkedHashSet<>(wanted);
        Map<ClientSelector, KnownClient> found = known(distinct);
        List<ClientSelector> missing = distinct.stream()
                .filter(selector -> !found.containsKey(selector))
                .toList();
        for (int from = 0; from < missing.size(); from += ClientLookups.MOST) {
            ask(missing.subList(from, Math.min(missing.size(), from + ClientLookups.MOST)), found);
        }
        return found;
    }

    /** Takes in what client-service tells; must run in the listener's transaction. */
    void apply(EventBatch batch) {
        Map<UUID, KnownClient> latest = new LinkedHashMap<>();
        for (ClientEvent event : batch.of(ClientEvent.class)) {
            KnownClient state = new KnownClient(
                    event.clientId(), event.portfolio(), event.book(), event.version(), event.references());
            latest.merge(event.clientId(), state, (a, b) -> a.version() >= b.version() ? a : b);
        }
        clients.put(latest.values());
        clients.remove(batch.tombstones().stream().map(UUID::fromString).toList());
    }

    /** Finds the clients that are meant without asking anybody. */
    public Map<ClientSelector, KnownClient> known(Collection<ClientSelector> wanted) {
        List<UUID> ids = new ArrayList<>();
        Map<ReferenceHash, ClientSelector> references = new HashMap<>();
        for (ClientSelector selector : Set.copyOf(wanted)) {
            if (selector.id() != null) {
                ids.add(selector.id());
            } else {
                ExternalReference reference = selector.externalRef();
                hasher.candidates(reference.system(), reference.id()).forEach(hash -> references.put(hash, selector));
            }
        }
        Map<ClientSelector, KnownClient> found = new HashMap<>();
        clients.byIds(ids).forEach((id, client) -> found.put(ClientSelector.of(id), client));
        clients.byReferences(references.keySet()).forEach((hash, client) -> found.put(references.get(hash), client));
        return found;
    }

    private void ask(List<ClientSelector> missing, Map<ClientSelector, KnownClient> found) {
        List<ExternalReference> references = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (ClientSelector selector : missing) {
            if (selector.id() != null) {
                ids.add(selector.id());
            } else {
                references.add(selector.externalRef());
            }
        }
        Map<UUID, KnownClient> learnt = new LinkedHashMap<>();
        for (ClientLookups.Found answer : answers(references, ids)) {
            KnownClient client = learnt(answer);
            // one client may be asked for by several names
            learnt.merge(client.id(), client, KnownClient::withReferencesOf);
            ExternalReference reference = answer.reference();
            found.put(reference == null ? ClientSelector.of(client.id()) : new ClientSelector(null, reference), client);
        }
        if (!learnt.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> clients.add(learnt.values()));
        }
    }

    private KnownClient learnt(ClientLookups.Found answer) {
        ExternalReference reference = answer.reference();
        List<ReferenceHash> references =
                reference == null ? List.of() : List.of(hasher.hash(reference.system(), reference.id()));
        return new KnownClient(answer.clientId(), answer.portfolio(), answer.book(), answer.version(), references);
    }

    private List<ClientLookups.Found> answers(List<ExternalReference> references, List<UUID> ids) {
        try {
            return lookups.find(new ClientLookups.Question(
                            references.isEmpty() ? null : references, ids.isEmpty() ? null : ids))
                    .items();
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("client-service does not answer a look-up: %s", e.toString());
            throw new Unavailable("client-service-unavailable", RETRY);
        }
    }
}
