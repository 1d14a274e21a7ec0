package assay.client.profile.domain;

/**
 * How another system of the bank names the client. Unique over all clients.
 *
 * @param system the other system, such as {@code CORE}
 * @param id the client's id there
 */
public record Reference(String system, String id) {

    /** One string for both parts; unambiguous because a system's name holds no colon. */
    public String canonical() {
        return system + ":" + id;
    }
}
