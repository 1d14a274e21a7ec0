package assay.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service tells on its management port. */
final class Contract {

    private Contract() {}

    static JsonNode read() {
        try {
            return new JsonMapper().readTree(manage("/q/openapi?format=json").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Response manage(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return RestAssured.given().port(port).get(path);
    }
}
