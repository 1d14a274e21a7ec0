package assay.interaction.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.crypto.BlindIndex;
import assay.foundation.crypto.ClientKeys;
import assay.interaction.journal.domain.Contact;
import assay.interaction.journal.domain.Draft;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Personal texts of contacts, sealed with the key of their client: who destroys the key has erased the texts. */
@ApplicationScoped
class ContactTexts {

    private static final String COLUMN = "interaction.sealed";
    private static final int MOST_ATTEMPTS = 5;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ClientKeys keys;
    private final BlindIndex index;

    ContactTexts(ClientKeys keys, BlindIndex index) {
        this.keys = keys;
        this.index = index;
    }

    /** Sees to it that every client with a text has a key, in a transaction of its own. */
    void prepare(Collection<Draft> drafts) {
        List<UUID> clients = clientsWithText(drafts);
        for (int attempt = 1; !clients.isEmpty(); attempt++) {
            Map<UUID, ClientKeys.Key> known = keys.of(clients);
            List<UUID> missing = clients.stream()
                    .filter(client -> !known.containsKey(client))
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            try {
                QuarkusTransaction.requiringNew().run(() -> keys.create(missing));
                return;
            } catch (JdbiException e) { // somebody else made the key of one of them at the same time
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The sealed texts by draft; drafts without a text are absent. */
    Map<UUID, byte[]> seal(Collection<Draft> drafts) {
        Map<UUID, ClientKeys.Key> byClient = keys.of(clientsWithText(drafts));
        Map<UUID, byte[]> sealed = new HashMap<>();
        for (Draft draft : drafts) {
            byte[] clear = clear(draft);
            if (clear != null) {
                sealed.put(draft.id(), byClient.get(draft.clientId()).seal(COLUMN, clear));
            }
        }
        return sealed;
    }

    /** Keyed digest of a draft's texts, null if it has none. */
    byte @Nullable [] digest(Draft draft) {
        byte[] clear = clear(draft);
        return clear == null ? null : index.of(COLUMN, new String(clear, UTF_8));
    }

    /** The texts of entries that have some; those whose key is destroyed are absent. */
    Map<UUID, PersonalText> open(Collection<Entry> sealed) {
        Map<UUID, ClientKeys.Key> byClient =
                keys.of(sealed.stream().map(Entry::clientId).distinct().toList());
        Map<UUID, PersonalText> opened = new HashMap<>();
        for (Entry entry : sealed) {
            ClientKeys.Key key = byClient.get(entry.clientId());
            if (key != null && entry.sealed() != null) {
                opened.put(entry.id(), read(key.open(COLUMN, entry.sealed())));
            }
        }
        return opened;
    }

    /** In ascending order, so that two writers who make keys of the same clients wait in the same direction. */
    private static List<UUID> clientsWithText(Collection<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.interaction() instanceof Contact contact && contact.hasText())
                .map(Draft::clientId)
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    private static byte @Nullable [] clear(Draft draft) {
        if (!(draft.interaction() instanceof Contact contact) || !contact.hasText()) {
            return null;
        }
        try {
            return MAPPER.writeValueAsBytes(new PersonalText(contact.topic(), contact.note()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersonalText read(byte[] clear) {
        try {
            return MAPPER.readValue(clear, PersonalText.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
