package assay.foundation.imports;

import java.util.Set;

/** The fields a mapping may name. Those of clients and those of interactions may stand in the same mapping. */
public final class ImportFields {

    public static final String CLIENT_ID = "client.id";
    public static final String REFERENCE_SYSTEM = "client.externalRef.system";
    public static final String REFERENCE_ID = "client.externalRef.id";
    public static final String EXTERNAL_ID = "externalId";

    /** Read by client imports. */
    public static final Set<String> OF_CLIENTS = Set.of(
            REFERENCE_SYSTEM,
            REFERENCE_ID,
            "portfolio",
            "type",
            "subtype",
            "person",
            "name",
            "sizeClass",
            "wealthClass",
            "industry",
            "region",
            "book",
            "legalBasis",
            "identifier.scheme",
            "identifier.value");

    /** Read by interaction imports. */
    public static final Set<String> OF_INTERACTIONS = Set.of(
            CLIENT_ID,
            REFERENCE_SYSTEM,
            REFERENCE_ID,
            "kind",
            "occurredAt",
            "source",
            EXTERNAL_ID,
            "productLine",
            "reverses",
            "transaction.type",
            "transaction.amount",
            "transaction.currency",
            "contact.channel",
            "contact.direction",
            "contact.topic",
            "contact.durationMinutes",
            "contact.note");

    private ImportFields() {}

    static boolean isKnown(String field) {
        return OF_CLIENTS.contains(field) || OF_INTERACTIONS.contains(field);
    }
}
