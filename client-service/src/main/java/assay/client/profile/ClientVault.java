package assay.client.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.Identifier;
import assay.client.profile.domain.IdentifierScheme;
import assay.client.profile.domain.PersonType;
import assay.client.profile.domain.PlainText;
import assay.client.profile.domain.Reference;
import assay.foundation.crypto.BlindIndex;
import assay.foundation.crypto.ClientKeys;
import assay.foundation.events.ReferenceHash;
import assay.foundation.security.ReferenceHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Turns facts into what may be stored, and back. Encrypted under the client's own key: every external reference, every
 * identifier, and the name of a natural person. Found by a keyed hash of the whole value: the same three. The name of a
 * legal person is public knowledge and stays searchable by its parts.
 */
@ApplicationScoped
class ClientVault {

    private static final String NAME = "client.name";
    private static final String REFERENCE = "client.reference";
    private static final String IDENTIFIER = "client_identifier.value";

    private final ClientKeys keys;
    private final BlindIndex blindIndex;
    private final ReferenceHasher hasher;

    ClientVault(ClientKeys keys, BlindIndex blindIndex, ReferenceHasher hasher) {
        this.keys = keys;
        this.blindIndex = blindIndex;
        this.hasher = hasher;
    }

    /** Seals new clients and creates their keys, which the running transaction stores. */
    Map<UUID, SealedFacts> sealNew(Map<UUID, ClientFacts> facts) {
        Map<UUID, ClientKeys.Key> created = keys.create(facts.keySet());
        Map<UUID, SealedFacts> sealed = new LinkedHashMap<>();
        facts.forEach((id, one) -> sealed.put(id, seal(one, created.get(id))));
        return sealed;
    }

    /** Seals changed facts under the key the client has. */
    SealedFacts seal(UUID id, ClientFacts facts) {
        return seal(facts, keys.of(List.of(id)).get(id));
    }

    ClientFacts open(Client client) {
        return open(List.of(client)).get(client.id);
    }

    /** The facts of stored clients by id, with one look-up of keys for all of them. */
    Map<UUID, ClientFacts> open(List<Client> clients) {
        Map<UUID, ClientKeys.Key> found =
                keys.of(clients.stream().map(client -> client.id).toList());
        Map<UUID, ClientFacts> facts = new LinkedHashMap<>();
        clients.forEach(client -> facts.put(client.id, open(client, found.get(client.id))));
        return facts;
    }

    /** Keyed hash that finds a reference, in hexadecimal. */
    String indexOf(Reference reference) {
        return HexFormat.of().formatHex(blindIndex.of(REFERENCE, reference.canonical()));
    }

    /** The hashes of a reference as they travel in events. */
    List<ReferenceHash> hashesOf(Reference reference) {
        return hasher.candidates(reference.system(), reference.id());
    }

    /** A search text in the forms in which names and identifiers can be found. */
    ClientFilter.SearchTerms termsOf(String text) {
        String value = PlainText.composed(text).strip();
        return new ClientFilter.SearchTerms(
                PlainText.folded(text),
                nameIndex(text),
                Arrays.stream(IdentifierScheme.values())
                        .map(scheme -> identifierIndex(new Identifier(scheme, value)))
                        .toList());
    }

    private SealedFacts seal(ClientFacts facts, ClientKeys.Key key) {
        List<SealedIdentifier> identifiers = new ArrayList<>();
        for (Identifier one : facts.identifiers()) {
            identifiers.add(new SealedIdentifier(
                    one.scheme(), key.seal(IDENTIFIER, one.value().getBytes(UTF_8)), identifierIndex(one)));
        }
        String name = facts.name();
        boolean isSecret = facts.person() == PersonType.NATURAL && name != null;
        return new SealedFacts(
                isSecret ? null : name,
                isSecret || name == null ? null : PlainText.folded(name),
                isSecret ? key.seal(NAME, name.getBytes(UTF_8)) : null,
                isSecret ? nameIndex(name) : null,
                key.seal(REFERENCE, facts.reference().canonical().getBytes(UTF_8)),
                identifiers);
    }

    private static ClientFacts open(Client client, ClientKeys.Key key) {
        String reference = new String(key.open(REFERENCE, client.referenceSealed), UTF_8);
        int colon = reference.indexOf(':');
        return new ClientFacts(
                new Reference(reference.substring(0, colon), reference.substring(colon + 1)),
                client.portfolio,
                client.type,
                client.subtype,
                client.person,
                client.nameSealed == null ? client.name : new String(key.open(NAME, client.nameSealed), UTF_8),
                client.identifiers.stream()
                        .map(one ->
                                new Identifier(one.scheme, new String(key.open(IDENTIFIER, one.valueSealed), UTF_8)))
                        .toList(),
                client.sizeClass,
                client.wealthClass,
                client.industry,
                client.region,
                client.book,
                client.legalBasis);
    }

    private byte[] nameIndex(String name) {
        return blindIndex.of(NAME, PlainText.folded(name));
    }

    private byte[] identifierIndex(Identifier identifier) {
        return blindIndex.of(IDENTIFIER, identifier.scheme() + ":" + identifier.value());
    }
}
