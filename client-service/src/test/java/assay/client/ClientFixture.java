package assay.client;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Clients as tests need them, registered through the API. Every reference is new. */
public final class ClientFixture {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private ClientFixture() {}

    /** An id nobody carries yet in any system. */
    public static String newReference() {
        return "T" + Long.toString(NEXT.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT);
    }

    /** A registration of an organisation with further members, such as {@code "region":"CN"}. */
    public static String organisation(String reference, String... members) {
        return client(reference, "\"type\":\"CORPORATE_BORROWER\",\"name\":\"Harbour Bridge Ltd\"", members);
    }

    /** A registration of a human being with further members. */
    public static String person(String reference, String name, String... members) {
        return client(
                reference,
                "\"type\":\"INVESTOR\",\"subtype\":\"WEALTHY_INDIVIDUAL\",\"name\":\"" + name + "\"",
                members);
    }

    private static String client(String reference, String start, String... members) {
        String more = members.length == 0 ? "" : "," + String.join(",", members);
        return "{\"externalRef\":{\"system\":\"CORE\",\"id\":\"" + reference + "\"}," + start + more + "}";
    }

    public static ValidatableResponse post(String body) {
        return Callers.writer().body(body).post("/v1/clients").then();
    }

    public static UUID registered(String body) {
        return UUID.fromString(post(body).statusCode(201).extract().path("id"));
    }
}
