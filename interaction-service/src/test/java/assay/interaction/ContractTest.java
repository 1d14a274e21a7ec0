package assay.interaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.ExampleRequest;
import assay.foundation.ids.Ids;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The examples of the contract work. */
@ServiceTest
class ContractTest {

    /** The examples speak of a client and a mapping that are not registered here; nothing else may be amiss. */
    @Test
    void every_example_of_a_request_is_understood() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        String contract =
                RestAssured.given().port(port).get("/q/openapi?format=json").asString();
        List<ExampleRequest> requests = ExampleRequest.in(contract);

        assertThat(requests).isNotEmpty().allSatisfy(request -> {
            Response answer = Callers.coreSystem()
                    .contentType(request.mediaType())
                    .body(request.body().getBytes(UTF_8))
                    .request(
                            request.method(),
                            request.path().replace("{mapping}", Ids.next().toString()));
            assertThat(answer.asString()).contains(missing(request));
        });
    }

    private static String missing(ExampleRequest request) {
        return "\"code\":\"" + (request.path().contains("{mapping}") ? "mapping-unknown" : "client-unknown") + "\"";
    }
}
