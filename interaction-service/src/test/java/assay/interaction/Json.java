package assay.interaction;

import java.util.Map;
import java.util.TreeMap;

/** Request bodies, made of maps so that a test can leave out or change any part. */
public final class Json {

    private Json() {}

    /** A right transaction of a client; a map to be changed at will. */
    public static Map<String, Object> transaction(Object clientId, String amount) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("client", Map.of("id", clientId));
        entry.put("kind", "TRANSACTION");
        entry.put("occurredAt", "2026-01-15T10:00:00Z");
        entry.put("transaction", Map.of("type", "FEE", "amount", Map.of("amount", amount, "currency", "CNY")));
        return entry;
    }

    /** A right contact of a client; a map to be changed at will. */
    public static Map<String, Object> contact(Object clientId, String note) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("client", Map.of("id", clientId));
        entry.put("kind", "CONTACT");
        entry.put("occurredAt", "2026-01-16T10:00:00Z");
        entry.put("contact", Map.of("channel", "PHONE", "direction", "INBOUND", "note", note));
        return entry;
    }

    /** The entry with one more member, or another value of it. */
    public static Map<String, Object> with(Map<String, Object> entry, String member, Object value) {
        Map<String, Object> changed = new TreeMap<>(entry);
        changed.put(member, value);
        return changed;
    }

    /** The entry under an external id of its source. */
    public static Map<String, Object> named(Map<String, Object> entry, String source, String externalId) {
        return with(with(entry, "source", source), "externalId", externalId);
    }
}
