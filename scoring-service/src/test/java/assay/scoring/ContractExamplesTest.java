package assay.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.ExampleRequest;
import assay.foundation.harness.FixedClock;
import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.scoring.proposals.FinancingFixture;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Whoever copies an example of a request from the contract and sends it is understood. */
@ServiceTest
@TestProfile(MovableTime.class)
class ContractExamplesTest {

    /** The day on which the examples are told. */
    private static final Instant TODAY = Instant.parse("2026-04-02T08:00:00Z");

    /** What a body says of something stored. */
    private static final Pattern STORED = Pattern.compile("\"(\\w+Id)\":\"[0-9a-f-]{36}\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Whose answer has the id that others ask for under another name. */
    private static final Map<String, String> MADE_BY = Map.of(
            "decisionId", "/v1/clients/{clientId}/credit-scores",
            "cardId", "/v1/slotting-cards",
            "modelId", "/v1/valuation-models",
            "/v1/models", "/v1/valuation-models",
            "scorecardId", "/v1/judgemental-scorecards",
            "settings", "/v1/scorecard-settings");

    /** What is understood and has to wait: for a model that is fitted, another state, somebody else's step. */
    private static final Set<String> NEEDING_MORE = Set.of(
            "POST /v1/bootstrap-runs usual",
            "POST /v1/credit-decisions/{decisionId}/policy-exceptions request",
            "POST /v1/credit-decisions/{decisionId}/policy-exceptions/{id}/verdicts request",
            "POST /v1/credit-decisions/{decisionId}/reviews/{id}/outcomes request",
            "POST /v1/decision-strategies/{id}/trade-offs request",
            "POST /v1/financing-proposals/{id}/approvals approval",
            "POST /v1/outcomes outcomes",
            "POST /v1/rescoring-runs end-of-year",
            "POST /v1/scorecards/{id}/evaluation-jobs records",
            "POST /v1/scorecards/{id}/evaluations one",
            "POST /v1/scorecards/{id}/evaluations several",
            "PUT /v1/financing-proposals/{id}/rejection rejection",
            "PUT /v1/scorecards/{id}/types types");

    @Inject
    FinancingFixture given;

    @Inject
    Clock clock;

    @Test
    void every_example_of_a_request_is_understood() {
        ((FixedClock) clock).set(TODAY);
        Map<String, String> known =
                new HashMap<>(Map.of("clientId", given.client().toString()));

        SortedMap<String, String> otherwise = new TreeMap<>();
        for (ExampleRequest request : requests()) {
            Response answer = send(request, known);
            if (answer.statusCode() != request.success()) {
                otherwise.put(request.title(), answer.statusCode() + " " + answer.asString());
            } else if (request.method().equals("POST")) {
                known.put(collection(request), answer.path("id"));
            }
        }

        assertThat(otherwise.keySet()).isSubsetOf(NEEDING_MORE);
        assertThat(otherwise.values()).allSatisfy(answer -> assertThat(answer).containsPattern("^(404|409|412|422) "));
    }

    /** Those that build on nothing first. */
    private static List<ExampleRequest> requests() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        String contract =
                RestAssured.given().port(port).get("/q/openapi?format=json").asString();
        Map<Boolean, List<ExampleRequest>> byNeed = ExampleRequest.in(contract).stream()
                .collect(Collectors.partitioningBy(request -> request.path().contains("{")
                        || STORED.matcher(request.body()).find()));
        return Stream.concat(byNeed.get(false).stream(), byNeed.get(true).stream())
                .toList();
    }

    private static Response send(ExampleRequest request, Map<String, String> known) {
        String path = PLACE.matcher(request.path())
                .replaceAll(place -> id(known, place.group(1).equals("id") ? collection(request) : place.group(1)));
        String body = STORED.matcher(request.body())
                .replaceAll(place -> "\"%s\":\"%s\"".formatted(place.group(1), id(known, place.group(1))));
        RequestSpecification somebodyElse = Callers.as("caller-" + Ids.next(), everyRole(), Set.of("*"))
                .contentType(request.mediaType())
                .body(body.getBytes(UTF_8));
        if (request.ifMatch() != null) {
            somebodyElse.header("If-Match", request.ifMatch());
        }
        return somebodyElse.request(request.method(), path);
    }

    private static String collection(ExampleRequest request) {
        return request.path().replaceFirst("(/\\{id}.*|\\?.*)", "");
    }

    private static String id(Map<String, String> known, String name) {
        String made = known.get(MADE_BY.getOrDefault(name, name));
        return made == null ? Ids.next().toString() : made;
    }

    private static Set<String> everyRole() {
        return Stream.of(Roles.class.getFields())
                .map(ContractExamplesTest::value)
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
