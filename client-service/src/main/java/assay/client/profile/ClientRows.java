package assay.client.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Statements over many clients at once: one way in for a single registration and for a file of thousands, and the
 * look-up by reference. References are given by their keyed hash in hexadecimal, because arrays of bytes are no keys of
 * a map.
 */
@ApplicationScoped
class ClientRows {

    // in the order of the index, so that two files with the same clients wait for each other instead of locking up
    private static final String CLAIM = """
            INSERT INTO client_reference (reference_index, client_id)
            SELECT decode(hex, 'hex'), id FROM unnest(:references, :ids) AS claim (hex, id) ORDER BY hex
            ON CONFLICT (reference_index) DO NOTHING
            RETURNING client_id""";

    private static final String INSERT_CLIENTS = """
            INSERT INTO client (id, version, portfolio, type, subtype, person, name, name_folded, name_sealed, name_index,
                                reference_sealed, size_class, wealth_class, industry, region, book, legal_basis,
                                registered_at, changed_at)
            SELECT * FROM unnest(:ids, :versions, :portfolios, :types, :subtypes, :persons, :names, :namesFolded,
                                 :namesSealed, :nameIndexes, :referencesSealed, :sizeClasses, :wealthClasses, :industries,
                                 :regions, :books, :legalBases, :registeredAt::timestamptz[], :changedAt::timestamptz[])""";

    private static final String INSERT_IDENTIFIERS = """
            INSERT INTO client_identifier (client_id, ordinal, scheme, value_sealed, value_index)
            SELECT * FROM unnest(:ids, :ordinals, :schemes, :valuesSealed, :valueIndexes)""";

    private static final String BY_REFERENCE = """
            SELECT encode(reference_index, 'hex') AS reference, id, portfolio, book, version
              FROM client_reference JOIN client ON client.id = client_id
             WHERE reference_index IN (SELECT decode(hex, 'hex') FROM unnest(:references) AS hex)""";

    /** A client found by its reference. */
    record Known(UUID id, String portfolio, String book, long version) {}

    private record IdentifierRow(UUID client, int ordinal, SealedIdentifier identifier) {}

    private final Jdbi jdbi;

    ClientRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Claims references for clients to come; what somebody else has claimed is left alone.
     *
     * @return the ids whose claim succeeded, to be inserted in the same transaction
     */
    List<UUID> claim(Map<String, UUID> idsByReference) {
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("references", idsByReference.keySet().toArray(String[]::new))
                .bind("ids", idsByReference.values().toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    /** Writes clients whose references are claimed, with their identifiers. */
    void insert(List<Client> clients) {
        insertClients(clients);
        List<IdentifierRow> identifiers = new ArrayList<>();
        for (Client client : clients) {
            for (int ordinal = 0; ordinal < client.identifiers.size(); ordinal++) {
                identifiers.add(new IdentifierRow(client.id, ordinal, client.identifiers.get(ordinal)));
            }
        }
        if (!identifiers.isEmpty()) {
            insertIdentifiers(identifiers);
        }
    }

    Optional<UUID> idOf(String reference) {
        return Optional.ofNullable(byReference(List.of(reference)).get(reference))
                .map(Known::id);
    }

    /** The clients that carry these references, by reference; unknown ones are absent. */
    Map<String, Known> byReference(List<String> references) {
        Map<String, Known> known = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(BY_REFERENCE)
                .bind("references", references.toArray(String[]::new))
                .map((row, _) -> Map.entry(
                        row.getString("reference"),
                        new Known(
                                row.getObject("id", UUID.class),
                                row.getString("portfolio"),
                                row.getString("book"),
                                row.getLong("version"))))
                .forEach(found -> known.put(found.getKey(), found.getValue())));
        return known;
    }

    /** The clients with these ids; unknown ones are absent. */
    List<Known> byId(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT id, portfolio, book, version FROM client WHERE id = ANY(:ids)")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .map((row, _) -> new Known(
                                row.getObject("id", UUID.class),
                                row.getString("portfolio"),
                                row.getString("book"),
                                row.getLong("version")))
                        .list());
    }

    private void insertClients(List<Client> clients) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT_CLIENTS)
                .bind("ids", clients.stream().map(client -> client.id).toArray(UUID[]::new))
                .bind("versions", clients.stream().map(client -> client.version).toArray(Long[]::new))
                .bind("portfolios", texts(clients, client -> client.portfolio))
                .bind("types", texts(clients, client -> client.type))
                .bind("subtypes", texts(clients, client -> client.subtype))
                .bind("persons", texts(clients, client -> client.person))
                .bind("names", texts(clients, client -> client.name))
                .bind("namesFolded", texts(clients, client -> client.nameFolded))
                .bind("namesSealed", bytes(clients, client -> client.nameSealed))
                .bind("nameIndexes", bytes(clients, client -> client.nameIndex))
                .bind("referencesSealed", bytes(clients, client -> client.referenceSealed))
                .bind("sizeClasses", texts(clients, client -> client.sizeClass))
                .bind("wealthClasses", texts(clients, client -> client.wealthClass))
                .bind("industries", texts(clients, client -> client.industry))
                .bind("regions", texts(clients, client -> client.region))
                .bind("books", texts(clients, client -> client.book))
                .bind("legalBases", texts(clients, client -> client.legalBasis))
                .bind("registeredAt", texts(clients, client -> client.registeredAt))
                .bind("changedAt", texts(clients, client -> client.changedAt))
                .execute());
    }

    private void insertIdentifiers(List<IdentifierRow> rows) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT_IDENTIFIERS)
                .bind("ids", rows.stream().map(IdentifierRow::client).toArray(UUID[]::new))
                .bind("ordinals", rows.stream().map(IdentifierRow::ordinal).toArray(Integer[]::new))
                .bind("schemes", texts(rows, row -> row.identifier().scheme))
                .bind("valuesSealed", bytes(rows, row -> row.identifier().valueSealed))
                .bind("valueIndexes", bytes(rows, row -> row.identifier().valueIndex))
                .execute());
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static <T> byte @Nullable [][] bytes(List<T> rows, Function<T, byte @Nullable []> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }
}
