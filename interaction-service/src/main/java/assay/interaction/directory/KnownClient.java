package assay.interaction.directory;

import assay.foundation.events.ReferenceHash;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the log knows of a client.
 *
 * @param version of the client's state this was taken from
 * @param references external references as keyed hashes
 */
public record KnownClient(UUID id, String portfolio, String book, long version, List<ReferenceHash> references) {

    public KnownClient {
        references = List.copyOf(references);
    }

    KnownClient withReferencesOf(KnownClient other) {
        List<ReferenceHash> all = Stream.concat(references.stream(), other.references.stream())
                .distinct()
                .toList();
        return new KnownClient(id, portfolio, book, version, all);
    }
}
