package assay.scoring.activity;

import assay.foundation.events.ClientEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/** Applies client events to the directory and announces erasures to the features that keep something of their own. */
@ApplicationScoped
class DirectoryUpkeep {

    private final Directory directory;
    private final Event<ClientForgotten> erasures;
    private final Event<ProfilesChanged> changes;

    DirectoryUpkeep(Directory directory, Event<ClientForgotten> erasures, Event<ProfilesChanged> changes) {
        this.directory = directory;
        this.erasures = erasures;
        this.changes = changes;
    }

    /**
     * @param clients states of clients, several of one client included
     * @param erased keys of clients to forget; an erasure is final and comes after the states
     */
    @Transactional(TxType.MANDATORY)
    void apply(List<ClientEvent> clients, Collection<String> erased) {
        Map<String, SortedSet<UUID>> changed = directory.keep(clients);
        if (!changed.isEmpty()) {
            changes.fire(new ProfilesChanged(changed));
        }
        for (String key : erased) {
            UUID client = UUID.fromString(key);
            directory.remove(client);
            erasures.fire(new ClientForgotten(client));
        }
    }
}
