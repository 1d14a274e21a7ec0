package assay.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractMergeTest {

    private static final String FRAME = """
            openapi: 3.1.0
            info: {title: Whole, version: '1'}
            paths:
              /openapi: {get: {operationId: readContract, security: [], responses: {'200': {description: ok}}}}
            """;

    private static final String CLIENTS = """
            openapi: 3.1.0
            info: {title: Part, version: '7'}
            tags: [{name: Clients, description: All of them}]
            paths:
              /v1/clients/{id}:
                get:
                  operationId: getClient
                  security: [{token: [client-reader, auditor]}]
                  responses:
                    '200': {description: ok}
                    '404': {description: none, content: {application/problem+json: {}}}
            components: {schemas: {Money: {type: object}}}
            """;

    private static final String SCORES = """
            openapi: 3.1.0
            paths:
              /v1/clients/{id}/valuation:
                get: {operationId: getValuation, security: [{token: [score-reader]}], responses: {}}
            components: {schemas: {Money: {type: object}, Tier: {type: string}}}
            """;

    @Test
    void paths_tags_and_components_come_together_in_the_frame() {
        JsonNode merged = merge(CLIENTS, SCORES);

        assertThat(merged.at("/info/title").asText()).isEqualTo("Whole");
        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactly("/openapi", "/v1/clients/{id}", "/v1/clients/{id}/valuation");
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("Money", "Tier");
        assertThat(merged.at("/tags/0/name").asText()).isEqualTo("Clients");
    }

    @Test
    void every_operation_says_which_service_answers_it() {
        JsonNode merged = merge(CLIENTS, SCORES);

        assertThat(merged.at("/paths/~1openapi/get/x-assay-service").asText()).isEqualTo("gateway");
        assertThat(merged.at("/paths/~1v1~1clients~1{id}/get/x-assay-service").asText())
                .isEqualTo("a");
    }

    @Test
    void one_of_the_roles_is_enough() {
        assertThat(merge(CLIENTS, SCORES).at("/paths/~1v1~1clients~1{id}/get/security"))
                .hasToString("[{\"token\":[\"client-reader\"]},{\"token\":[\"auditor\"]}]");
    }

    @Test
    void what_the_gateway_may_answer_is_added_and_problems_get_their_schema() {
        JsonNode responses = merge(CLIENTS, SCORES).at("/paths/~1v1~1clients~1{id}/get/responses");

        assertThat(responses.fieldNames()).toIterable().contains("200", "404", "429", "502", "503", "504");
        assertThat(responses
                        .at("/404/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void what_a_source_leaves_out_of_its_problems_files_and_writes_is_made_good() {
        JsonNode post = merge(CLIENTS, """
                openapi: 3.1.0
                paths:
                  /v1/files:
                    post:
                      operationId: sendFile
                      security: [{token: [operator]}]
                      requestBody: {content: {application/x-ndjson: {examples: {one: {value: {a: 1}}}}}}
                      responses: {'202': {description: ok}, '409': {description: Too late}}
                """).at("/paths/~1v1~1files/post");

        assertThat(post.at("/responses/409").toString())
                .isEqualTo("{\"description\":\"Too late\",\"$ref\":\"#/components/responses/Problem\"}");
        assertThat(post.at("/requestBody/content/application~1x-ndjson/examples/one/value")
                        .asText())
                .isEqualTo("{\"a\":1}\n");
        assertThat(post.at("/parameters/0/$ref").asText()).isEqualTo("#/components/parameters/IdempotencyKey");
    }

    @Test
    void everything_two_documents_disagree_on_is_named() {
        String other = """
                openapi: 3.0.3
                tags: [{name: Clients, description: Some of them}]
                paths:
                  /v1/clients/{clientId}:
                    summary: Clients
                    get: {operationId: getClient, security: [{token: []}], responses: {}}
                  /v1/open: {get: {operationId: open, responses: {}}}
                components: {schemas: {Money: {type: string}}}
                """;

        assertThatIllegalStateException()
                .isThrownBy(() -> merge(CLIENTS, other))
                .withMessageContainingAll(
                        "b: not an OpenAPI 3.1 document",
                        "b: tag 'Clients' means something else elsewhere",
                        "b: components.schemas.Money is defined differently elsewhere",
                        "b: /v1/clients/{clientId} and /v1/clients/{id} are the same path",
                        "b: 'summary' beside the operations of /v1/clients/{clientId}",
                        "b: operationId 'getClient' is taken by a",
                        "b: getClient names no role",
                        "b: open does not say who may call it");
    }

    @Test
    void one_operation_belongs_to_one_service() {
        assertThatIllegalStateException()
                .isThrownBy(() -> merge(CLIENTS, CLIENTS))
                .withMessageContaining("b: get /v1/clients/{id} is there already");
    }

    @Test
    void the_order_of_the_sources_does_not_show() {
        assertThat(merge(CLIENTS, SCORES).toString())
                .isEqualTo(merge(CLIENTS, SCORES).toString());
        assertThat(merge(CLIENTS, SCORES).fieldNames())
                .toIterable()
                .containsExactly("openapi", "info", "tags", "paths", "components");
    }

    private static JsonNode merge(String a, String b) {
        return ContractMerge.merge(read(FRAME), new TreeMap<>(Map.of("a", read(a), "b", read(b))));
    }

    private static ObjectNode read(String yaml) {
        try {
            return (ObjectNode) new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
