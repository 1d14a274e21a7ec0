package assay.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** A running gateway with healthy surroundings; subclasses carry {@code @QuarkusTest} themselves. */
@QuarkusTestResource(Surroundings.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class GatewayTest {

    protected Surroundings around;

    @BeforeEach
    void heal() {
        around.heal();
    }

    /** A request with a token that names these roles; paths go over the wire as written. */
    protected RequestSpecification as(String... roles) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .accept(ContentType.ANY)
                .auth()
                .oauth2(around.token(roles));
    }

    protected static RequestSpecification anonymous() {
        return RestAssured.given().urlEncodingEnabled(false).accept(ContentType.ANY);
    }
}
