package assay.scoring;

import static io.restassured.RestAssured.given;

import assay.foundation.harness.Infrastructure;
import assay.foundation.security.Roles;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.util.Set;

/** Requests in the name of somebody, with a real token. */
public final class Callers {

    /** Numbers keep all their bits. */
    private static final RestAssuredConfig EXACT =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    private Callers() {}

    /** Asks for models and runs. */
    public static RequestSpecification owner() {
        return as("owner", Set.of(Roles.MODEL_OWNER), Set.of("*"));
    }

    /** Releases models. */
    public static RequestSpecification validator() {
        return as("validator", Set.of(Roles.MODEL_VALIDATOR), Set.of("*"));
    }

    /** Reads scores of every book. */
    public static RequestSpecification reader() {
        return as("reader", Set.of(Roles.SCORE_READER), Set.of("*"));
    }

    public static RequestSpecification readerOf(String... books) {
        return as("reader-of-" + String.join("-", books), Set.of(Roles.SCORE_READER), Set.of(books));
    }

    public static RequestSpecification as(String subject, Set<String> roles, Set<String> books) {
        String token = Infrastructure.running().tokens().token(subject, roles, books);
        return given().config(EXACT)
                .filter(new AnswersAsPromised())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }
}
