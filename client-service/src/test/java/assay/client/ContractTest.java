package assay.client;

import static assay.client.ClientFixture.newReference;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import assay.foundation.harness.ExampleRequest;
import assay.foundation.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The examples of the contract work, and real answers look like them. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_example_of_a_registration_is_accepted_and_its_answer_has_the_members_of_the_example() throws Exception {
        JsonNode register = operation("/v1/clients", "post");
        String body = request(register, "application/json").replace("4711", newReference());

        String answer = Callers.writer()
                .body(body)
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(members(answer)).isEqualTo(members(example(register, "201")));
        String id = JSON.readTree(answer).path("id").asText();

        String read = Callers.reader().get("/v1/clients/{id}", id).asString();
        assertThat(members(read)).isEqualTo(members(example(operation("/v1/clients/{id}", "get"), "200")));

        JsonNode change = operation("/v1/clients/{id}", "patch");
        String changed = Callers.writer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(request(change, "application/merge-patch+json"))
                .patch("/v1/clients/{id}", id)
                .then()
                .statusCode(200)
                .body("version", is(2))
                .extract()
                .asString();
        assertThat(members(changed)).isEqualTo(members(example(change, "200")));
    }

    @Test
    void the_example_of_a_look_up_is_accepted() {
        Callers.service()
                .body(request(operation("/v1/client-lookups", "post"), "application/json"))
                .post("/v1/client-lookups")
                .then()
                .statusCode(200);
    }

    @Test
    void the_examples_of_a_mapping_and_its_files_fit_each_other() throws Exception {
        JsonNode register = operation("/v1/import-mappings", "post");
        String answer = Callers.writer()
                .body(request(register, "application/json"))
                .post("/v1/import-mappings")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(members(answer)).isEqualTo(members(example(register, "201")));
        String mapping = JSON.readTree(answer).path("id").asText();
        String read = Callers.writer().get("/v1/import-mappings/{id}", mapping).asString();
        assertThat(members(read)).isEqualTo(members(example(operation("/v1/import-mappings/{id}", "get"), "200")));

        JsonNode create = operation("/v1/client-imports", "post");
        String queued = Callers.writer()
                .contentType("text/csv")
                .body(request(create, "text/csv"))
                .post("/v1/client-imports?mapping=" + mapping)
                .then()
                .statusCode(202)
                .extract()
                .asString();
        assertThat(members(queued)).isEqualTo(members(example(create, "202")));
    }

    @Test
    void every_example_of_a_request_is_understood() {
        Map<String, String> made = new HashMap<>();
        List<ExampleRequest> requests =
                new ArrayList<>(ExampleRequest.in(Contract.read().toString()));
        requests.sort(Comparator.comparing(request -> request.path().contains("{"))); // what others need comes first
        for (ExampleRequest request : requests) {
            String path = request.path()
                    .replace(
                            "{mapping}",
                            made.getOrDefault(
                                    "/v1/import-mappings", UUID.randomUUID().toString()))
                    .replace(
                            "{id}",
                            made.getOrDefault("/v1/clients", UUID.randomUUID().toString()));
            RequestSpecification sender = Callers.caller(
                            "everybody", Set.of(Roles.CLIENT_WRITER, Roles.CLIENT_READER, Roles.SERVICE), Set.of("*"))
                    .contentType(request.mediaType())
                    .body(request.body().replace("4711", newReference()).getBytes(UTF_8));
            if (request.ifMatch() != null) {
                sender.header("If-Match", request.ifMatch());
            }
            Response answer = sender.request(request.method(), path);
            assertThat(answer.statusCode())
                    .as(request.title() + " " + answer.asString())
                    .isEqualTo(request.success());
            made.put(request.path(), answer.path("id"));
        }
    }

    @Test
    void health_and_metrics_live_on_the_management_port_alone() {
        assertThat(Contract.manage("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(Contract.manage("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(Contract.manage("/q/metrics").asString()).contains("assay_outbox");
        Callers.reader().get("/q/health/ready").then().statusCode(404);
    }

    private static JsonNode operation(String path, String method) {
        return Contract.read().path("paths").path(path).path(method);
    }

    private static String request(JsonNode operation, String mediaType) {
        return text(operation.path("requestBody").path("content").path(mediaType));
    }

    private static String example(JsonNode operation, String status) {
        return text(operation.path("responses").path(status).path("content").path("application/json"));
    }

    private static String text(JsonNode content) {
        JsonNode value = content.path("examples").elements().next().path("value");
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static Set<String> members(String json) throws Exception {
        Set<String> names = new TreeSet<>();
        JSON.readTree(json).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
