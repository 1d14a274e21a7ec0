package assay.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a team that knows nothing but the contract can rely on, for every operation. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractQualityTest {

    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode contract = PublishedContract.read();
    private final ContractExamples examples = new ContractExamples(contract);

    @Test
    void has_a_name_a_tag_and_a_summary() {
        Set<String> tags = names(contract.path("tags"), "name");
        assertNoFaults((operation, faults) -> {
            if (!operation.node.path("operationId").asText().matches("[a-z][A-Za-z]+")) {
                faults.add("operationId");
            }
            if (operation.node.path("tags").size() != 1
                    || !tags.contains(operation.node.path("tags").get(0).asText())) {
                faults.add("one tag that the contract describes");
            }
            String summary = operation.node.path("summary").asText();
            if (summary.length() < 5 || summary.length() > 100 || summary.endsWith(".")) {
                faults.add("summary of 5 to 100 characters, no full stop");
            }
        });
    }

    @Test
    void names_known_roles_unless_it_is_the_contract_itself() {
        Set<String> roles = Stream.of(Roles.class.getFields())
                .map(ContractQualityTest::value)
                .collect(Collectors.toSet());
        assertThat(roles).hasSizeGreaterThanOrEqualTo(11);
        assertNoFaults((operation, faults) -> {
            boolean own = operation.node.path("x-assay-service").asText().equals("gateway");
            if (own != operation.node.path("security").isEmpty()) {
                faults.add(own ? "the contract is public" : "roles");
            }
            operation
                    .node
                    .path("security")
                    .findValues("token")
                    .forEach(named -> named.forEach(role -> {
                        if (!roles.contains(role.asText())) {
                            faults.add("role " + role.asText());
                        }
                    }));
        });
    }

    @Test
    void has_examples_of_its_request_and_of_its_success() {
        assertNoFaults((operation, faults) -> {
            operation.node.path("requestBody").path("content").properties().forEach(content -> {
                if (examples.of(content.getValue()).isEmpty()) {
                    faults.add("example of a request as " + content.getKey());
                }
            });
            operation.node.path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")) {
                    examples.resolve(response.getValue())
                            .path("content")
                            .properties()
                            .forEach(content -> {
                                if (examples.of(content.getValue()).isEmpty()) {
                                    faults.add("example of answer %s as %s"
                                            .formatted(response.getKey(), content.getKey()));
                                }
                            });
                }
            });
        });
    }

    @Test
    void has_a_schema_of_everything_that_is_json() {
        assertNoFaults((operation, faults) -> Stream.concat(
                        operation.node.path("requestBody").path("content").properties().stream(),
                        operation.node.path("responses").properties().stream()
                                .flatMap(response ->
                                        examples.resolve(response.getValue()).path("content").properties().stream()))
                .filter(content -> content.getKey().endsWith("json"))
                .filter(content -> !content.getValue().has("schema"))
                .forEach(content -> faults.add("schema of " + content.getKey())));
    }

    @Test
    void answers_a_list_as_pages_by_cursor_and_limit() {
        assertNoFaults((operation, faults) -> {
            String schema = operation
                    .node
                    .at("/responses/200/content/application~1json/schema/$ref")
                    .asText();
            boolean lists = operation.node.path("operationId").asText().startsWith("list");
            if (lists != schema.endsWith("Page")) {
                faults.add("list of pages");
            }
            if (lists && !names(operation.node.path("parameters"), "name").containsAll(Set.of("cursor", "limit"))) {
                faults.add("cursor and limit");
            }
        });
    }

    @Test
    void answers_with_exactly_one_kind_of_success() {
        assertNoFaults((operation, faults) -> {
            long successes = operation.node.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .count();
            if (successes != 1) {
                faults.add(successes + " successes");
            }
        });
    }

    @Test
    void tells_its_errors_as_problems_with_an_example() {
        assertNoFaults((operation, faults) -> {
            Set<String> errors = operation.node.path("responses").properties().stream()
                    .map(java.util.Map.Entry::getKey)
                    .filter(status -> !status.startsWith("2"))
                    .collect(Collectors.toSet());
            boolean open = operation.node.path("security").isEmpty();
            Set<String> needed = open ? Set.of("429") : Set.of("401", "403", "429", "502", "503", "504");
            needed.stream()
                    .filter(status -> !errors.contains(status))
                    .forEach(status -> faults.add("answer " + status));
            for (String status : errors) {
                JsonNode content = examples.resolve(
                                operation.node.path("responses").path(status))
                        .path("content");
                if (content.size() != 1 || !content.has(PROBLEM)) {
                    faults.add("answer %s as %s alone".formatted(status, PROBLEM));
                } else if (examples.of(content.path(PROBLEM)).isEmpty()) {
                    faults.add("example of answer " + status);
                } else if (!content.at("/application~1problem+json/schema/$ref")
                        .asText()
                        .endsWith("/Problem")) {
                    faults.add("schema of answer " + status);
                }
            }
        });
    }

    @Test
    void has_examples_that_fit_their_schemas() {
        assertNoFaults((operation, faults) -> {
            operation
                    .node
                    .path("requestBody")
                    .path("content")
                    .properties()
                    .forEach(content -> faults.addAll(examples.faults(content.getValue(), "request")));
            operation
                    .node
                    .path("responses")
                    .properties()
                    .forEach(response -> examples.resolve(response.getValue())
                            .path("content")
                            .forEach(
                                    content -> faults.addAll(examples.faults(content, "answer " + response.getKey()))));
        });
    }

    @Test
    void has_a_path_of_kebab_case_nouns_under_a_version() {
        assertNoFaults((operation, faults) -> {
            boolean own = operation.node.path("x-assay-service").asText().equals("gateway");
            if (!own && !operation.path.matches("/v1(/([a-z]+(-[a-z]+)*|\\{[a-zA-Z]+}))+")) {
                faults.add("path");
            }
        });
    }

    @Test
    void takes_an_idempotency_key_when_it_posts() {
        assertNoFaults((operation, faults) -> {
            boolean takesKey = StreamSupport.stream(
                            operation.node.path("parameters").spliterator(), false)
                    .anyMatch(parameter ->
                            examples.resolve(parameter).path("name").asText().equals("Idempotency-Key"));
            boolean needsKey = operation.method.equals("post") && !operation.path.endsWith("-lookups");
            if (needsKey && !takesKey) {
                faults.add("parameter Idempotency-Key");
            }
        });
    }

    @Test
    void names_the_version_that_it_wants_where_it_may_find_another() {
        assertNoFaults((operation, faults) -> {
            boolean wants = StreamSupport.stream(
                            operation.node.path("parameters").spliterator(), false)
                    .map(examples::resolve)
                    .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match")
                            && parameter.path("required").asBoolean());
            if (wants != operation.node.path("responses").has("412")
                    || wants != operation.node.path("responses").has("428")) {
                faults.add("If-Match with 412 and 428");
            }
        });
    }

    @Test
    void every_schema_has_a_telling_name_of_its_own() {
        assertThat(contract.at("/components/schemas").fieldNames())
                .toIterable()
                .allMatch(name -> name.matches("[A-Z][A-Za-z]+|UUID"), "no digit: two types are called the same")
                .noneMatch(name -> name.matches(".*(View|Dto|Node)|Kind|Type|State|Status|Reason|Group|Item|Part"));
    }

    @Test
    void every_answer_tells_which_members_it_always_has() {
        JsonNode schemas = contract.at("/components/schemas");
        assertThat(schemas.properties())
                .filteredOn(schema ->
                        schema.getKey().endsWith("Page") || schema.getKey().endsWith("Receipt"))
                .hasSizeGreaterThan(20)
                .allMatch(schema -> !schema.getValue().path("required").isEmpty());
        assertThat(schemas.at("/Valuation/required"))
                .extracting(JsonNode::asText)
                .contains("clientId", "state")
                .doesNotContain("grossClv");
    }

    private record Op(String path, String method, JsonNode node) {}

    private void assertNoFaults(BiConsumer<Op, List<String>> check) {
        List<String> all = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        List<String> faults = new ArrayList<>();
                        check.accept(new Op(path.getKey(), entry.getKey(), entry.getValue()), faults);
                        faults.forEach(fault -> all.add("%s %s: %s".formatted(entry.getKey(), path.getKey(), fault)));
                    }
                }));
        assertThat(all).isEmpty();
    }

    private static Set<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asText())
                .collect(Collectors.toSet());
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
