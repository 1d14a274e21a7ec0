package assay.client.profile.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a client, checked. Two equal values mean that nothing changed.
 *
 * @param name absent when the client came from a file that names nobody
 * @param industry a division of {@link Industry}
 * @param region a code of {@link Region}
 * @param book whose client it is; decides who may see it
 */
public record ClientFacts(
        Reference reference,
        String portfolio,
        ClientType type,
        @Nullable ClientSubtype subtype,
        PersonType person,
        @Nullable String name,
        List<Identifier> identifiers,
        @Nullable SizeClass sizeClass,
        @Nullable WealthClass wealthClass,
        @Nullable String industry,
        @Nullable String region,
        String book,
        LegalBasis legalBasis) {

    public ClientFacts {
        identifiers = List.copyOf(identifiers);
    }

    /** What to call the client: its name, or the id it has elsewhere as long as no name is known. */
    public String shownName() {
        return name == null ? reference.id() : name;
    }
}
