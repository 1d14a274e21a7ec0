package assay.interaction;

import static io.restassured.RestAssured.given;

import assay.foundation.harness.Infrastructure;
import assay.foundation.security.Roles;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Set;

/** Requests with tokens of the usual callers. */
public final class Callers {

    private Callers() {}

    /** A core system: writes into every book. */
    public static RequestSpecification coreSystem() {
        return as("core-system", Set.of(Roles.INTERACTION_WRITER), Set.of("*"));
    }

    /** A relationship manager who may see every book. */
    public static RequestSpecification reader() {
        return as("reader", Set.of(Roles.CLIENT_READER), Set.of("*"));
    }

    public static RequestSpecification as(String subject, Set<String> roles, Set<String> books) {
        String token = Infrastructure.running().tokens().token(subject, roles, books);
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
