package assay.client;

import static io.restassured.RestAssured.given;

import assay.foundation.harness.Infrastructure;
import assay.foundation.security.Roles;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Set;

/** Requests in the name of somebody, with a real token. */
public final class Callers {

    private Callers() {}

    /** Registers and changes clients of every book. */
    public static RequestSpecification writer() {
        return caller("writer", Set.of(Roles.CLIENT_WRITER), Set.of("*"));
    }

    /** Reads clients of every book. */
    public static RequestSpecification reader() {
        return caller("reader", Set.of(Roles.CLIENT_READER), Set.of("*"));
    }

    public static RequestSpecification readerOf(String... books) {
        return caller("reader-of-" + String.join("-", books), Set.of(Roles.CLIENT_READER), Set.of(books));
    }

    public static RequestSpecification writerOf(String... books) {
        return caller("writer-of-" + String.join("-", books), Set.of(Roles.CLIENT_WRITER), Set.of(books));
    }

    public static RequestSpecification service() {
        return caller("interaction-service", Set.of(Roles.SERVICE), Set.of());
    }

    public static RequestSpecification caller(String subject, Set<String> roles, Set<String> books) {
        String token = Infrastructure.running().tokens().token(subject, roles, books);
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification stranger() {
        return given().contentType(ContentType.JSON);
    }
}
