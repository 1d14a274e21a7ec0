package assay.client.profile;

import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.Reference;
import assay.foundation.audit.Audit;
import assay.foundation.paging.Page;
import assay.foundation.problem.NotFound;
import assay.foundation.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows clients in the clear. Whenever that discloses natural persons, an audit row naming them is committed before the
 * answer leaves; a read of organisations alone needs no transaction.
 */
@ApplicationScoped
class ClientReading {

    private final Clients clients;
    private final ClientRows rows;
    private final ClientVault vault;
    private final Audit audit;
    private final Caller caller;

    ClientReading(Clients clients, ClientRows rows, ClientVault vault, Audit audit, Caller caller) {
        this.clients = clients;
        this.rows = rows;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws NotFound if there is no such client, or none in the caller's books */
    ClientView one(UUID id) {
        Client client = clients.findByIdOptional(id)
                .filter(found -> caller.mayRead(found.book))
                .orElseThrow(() -> new NotFound("client", id));
        return disclosed(List.of(client)).getFirst();
    }

    /** The page of clients that match; the caller's books are part of the filter. */
    Page<ClientView> page(ClientListing listing) {
        UUID after = listing.after();
        List<Client> found = filterOf(listing)
                .map(filter -> clients.matching(filter, after, listing.limit() + 1))
                .orElse(List.of());
        Page<Client> page = Page.of(found, listing.limit(), last -> listing.cursorAfter(last.id));
        return new Page<>(disclosed(page.items()), page.next());
    }

    /** Empty when nothing can match, because nobody carries the reference. */
    private Optional<ClientFilter> filterOf(ClientListing listing) {
        Reference reference = listing.reference();
        Optional<UUID> id = reference == null ? Optional.empty() : rows.idOf(vault.indexOf(reference));
        if (reference != null && id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClientFilter(
                caller.seesAllBooks() ? null : caller.books(),
                id.orElse(null),
                listing.clientType(),
                listing.industry(),
                listing.region(),
                listing.portfolio(),
                listing.book(),
                listing.text() == null ? null : vault.termsOf(listing.text())));
    }

    private List<ClientView> disclosed(List<Client> shown) {
        Map<UUID, ClientFacts> facts = vault.open(shown);
        List<UUID> persons = shown.stream()
                .filter(Client::isNaturalPerson)
                .map(client -> client.id)
                .toList();
        if (!persons.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> audit.record("read", "client", persons));
        }
        return shown.stream()
                .map(client -> ClientView.of(client, facts.get(client.id)))
                .toList();
    }
}
