package assay.interaction.journal;

import assay.foundation.audit.Audit;
import assay.foundation.paging.Page;
import assay.foundation.problem.NotFound;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import assay.interaction.directory.KnownClient;
import assay.interaction.directory.KnownClients;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Shows entries. Personal texts are decrypted only for the roles that need them, and each time that happens the audit
 * trail says so; everything else is read without a transaction.
 */
@ApplicationScoped
class Reading {

    private final Journal journal;
    private final KnownClients clients;
    private final ContactTexts texts;
    private final Audit audit;
    private final Caller caller;

    Reading(Journal journal, KnownClients clients, ContactTexts texts, Audit audit, Caller caller) {
        this.journal = journal;
        this.clients = clients;
        this.texts = texts;
        this.audit = audit;
        this.caller = caller;
    }

    /** An entry, unless it is in a foreign book. */
    Optional<InteractionView> one(UUID id) {
        return journal.byId(id)
                .filter(entry -> clients.byId(entry.clientId())
                        .map(KnownClient::book)
                        .filter(caller::mayRead)
                        .isPresent())
                .map(entry -> views(List.of(entry)).getFirst());
    }

    /**
     * Part of a client's timeline.
     *
     * @param cursor cursor text of the last entry of a page
     * @throws NotFound if the client does not exist or is in a foreign book
     */
    Page<InteractionView> timeline(
            UUID client, Journal.Filter filter, Journal.Place after, int limit, Function<Entry, String> cursor) {
        KnownClient known = clients.byId(client).orElseThrow(() -> new NotFound("client", client));
        caller.requireBook(known.book(), "client", client);
        Page<Entry> page = Page.of(journal.timeline(client, filter, after, limit + 1), limit, cursor);
        return new Page<>(views(page.items()), page.next());
    }

    private List<InteractionView> views(List<Entry> entries) {
        List<Entry> sealed =
                entries.stream().filter(entry -> entry.sealed() != null).toList();
        Map<UUID, PersonalText> opened = sealed.isEmpty() || !maySeeTexts() ? Map.of() : open(sealed);
        return entries.stream()
                .map(entry -> InteractionView.of(entry, opened.getOrDefault(entry.id(), PersonalText.NONE)))
                .toList();
    }

    private Map<UUID, PersonalText> open(List<Entry> sealed) {
        return QuarkusTransaction.requiringNew().call(() -> {
            audit.record(
                    "read personal text",
                    "interaction",
                    sealed.stream().map(Entry::id).toList());
            return texts.open(sealed);
        });
    }

    private boolean maySeeTexts() {
        return caller.hasRole(Roles.CLIENT_READER)
                || caller.hasRole(Roles.AUDITOR)
                || caller.hasRole(Roles.PRIVACY_OFFICER);
    }
}
