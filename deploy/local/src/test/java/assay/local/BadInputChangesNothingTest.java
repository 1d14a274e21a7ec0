package assay.local;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal through the gateway is a problem document in the caller's language, and leaves nothing behind. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputChangesNothingTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> WRITER = Set.of("client-reader", "client-writer", "interaction-writer");

    private static String client;

    @BeforeAll
    static void one_client_with_one_transaction() {
        ObjectNode newClient = Api.JSON
                .createObjectNode()
                .put("portfolio", "bad-input")
                .put("type", "CORPORATE_BORROWER")
                .put("name", "Plain Borrower");
        newClient.withObject("/externalRef").put("system", "TEST").put("id", "bad-input-1");
        Api api = RunningStack.analyst();
        client = api.post("/v1/clients", newClient, "bad-input/client")
                .body()
                .path("id")
                .asText();
        api.post(
                "/v1/interactions",
                json(transaction("\"first\"", "2026-01-05T10:00:00Z", "\"12.50\"", "CNY")),
                "bad-input/first");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            malformed JSON           | 400 | malformed-json    |                             | {"kind":
            an unknown property      | 400 | validation-failed | /colour                     | TRANSACTION `colour`
            a number for a text      | 400 | validation-failed | /transaction/amount/amount  | AMOUNT 12.5
            40 digits                | 400 | validation-failed | /transaction/amount/amount  | AMOUNT "1234567890123456789012345678901234567890"
            too many decimals        | 400 | validation-failed | /transaction/amount/amount  | AMOUNT "1.2345"
            a day in the future      | 400 | validation-failed | /occurredAt                 | DAY 2126-01-01T00:00:00Z
            another currency         | 422 | currency-differs  |                             | CURRENCY USD
            an unknown client        | 404 | client-unknown    |                             | CLIENT
            """)
    void a_bad_transaction_is_refused(String what, int status, String code, String pointer, String recipe)
            throws Exception {
        String body = bodyOf(recipe);

        HttpResponse<String> english = post("/v1/interactions", token(WRITER), body, "en");
        HttpResponse<String> chinese = post("/v1/interactions", token(WRITER), body, "zh");

        assertProblem(english, status, code);
        assertProblem(chinese, status, code);
        assertThat(title(chinese)).isNotEqualTo(title(english)).containsPattern("\\p{IsHan}");
        if (pointer != null) {
            assertThat(json(english.body()).findValuesAsText("pointer")).contains(pointer);
        }
        assertOneTransaction();
    }

    @Test
    void a_body_of_ten_mebibytes_is_too_large() throws Exception {
        HttpResponse<String> answer = post("/v1/interactions", token(WRITER), "x".repeat(10 << 20), "en");

        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void tokens_must_be_there_be_ours_and_be_fresh() throws Exception {
        String body = transaction("\"second\"", "2026-01-06T10:00:00Z", "\"1.00\"", "CNY");
        Tokens ours = tokens();
        String expired = ours.issue("teller")
                .roles(WRITER)
                .books(Set.of("*"))
                .issuedAgo(Duration.ofHours(3))
                .lifetime(Duration.ofHours(1))
                .sign();
        String foreign = Tokens.withNewKey(ours.issuer()).token("teller", WRITER, Set.of("*"));

        assertProblem(post("/v1/interactions", null, body, "en"), 401, "authentication-required");
        assertProblem(post("/v1/interactions", expired, body, "en"), 401, "token-invalid");
        assertProblem(post("/v1/interactions", foreign, body, "en"), 401, "token-invalid");
        assertProblem(post("/v1/interactions", token(Set.of("score-reader")), body, "en"), 403, "forbidden");
        assertOneTransaction();
    }

    @Test
    void a_stale_version_is_not_overwritten() throws Exception {
        HttpResponse<String> none = patch(null);
        HttpResponse<String> stale = patch("\"99\"");

        assertProblem(none, 428, "precondition-required");
        assertProblem(stale, 412, "precondition-failed");
        assertThat(RunningStack.analyst()
                        .get("/v1/clients/" + client)
                        .path("name")
                        .asText())
                .isEqualTo("Plain Borrower");
    }

    @Test
    void a_key_belongs_to_one_request_only() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = transaction("\"keyed\"", "2026-01-07T10:00:00Z", "\"1.00\"", "CNY");
        String other = transaction("\"keyed\"", "2026-01-07T10:00:00Z", "\"2.00\"", "CNY");

        HttpResponse<String> created = post("/v1/interactions", token(WRITER), first, "en", key);
        HttpResponse<String> replayed = post("/v1/interactions", token(WRITER), first, "en", key);
        HttpResponse<String> reused = post("/v1/interactions", token(WRITER), other, "en", key);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(replayed.body()).isEqualTo(created.body());
        assertThat(replayed.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertProblem(reused, 422, "idempotency-key-reused");
        RunningStack.analyst()
                .post(
                        "/v1/interactions",
                        reversalOf(json(created.body()).path("id").asText()),
                        UUID.randomUUID().toString());
    }

    private static String bodyOf(String recipe) {
        String[] parts = recipe.split(" ", 2);
        return switch (parts[0]) {
            case "TRANSACTION" ->
                transaction("\"x\"", "2026-01-06T10:00:00Z", "\"1.00\"", "CNY")
                        .replaceFirst("\\{", "{\"colour\":\"red\",");
            case "AMOUNT" -> transaction("\"x\"", "2026-01-06T10:00:00Z", parts[1], "CNY");
            case "DAY" -> transaction("\"x\"", parts[1], "\"1.00\"", "CNY");
            case "CURRENCY" -> transaction("\"x\"", "2026-01-06T10:00:00Z", "\"1.00\"", parts[1]);
            case "CLIENT" ->
                transaction("\"x\"", "2026-01-06T10:00:00Z", "\"1.00\"", "CNY")
                        .replace(client, UUID.randomUUID().toString());
            default -> recipe;
        };
    }

    private static String transaction(String externalId, String day, String amount, String currency) {
        return """
                {"client":{"id":"%s"},"kind":"TRANSACTION","occurredAt":"%s","source":"BAD-INPUT","externalId":%s,
                 "transaction":{"type":"FEE","amount":{"amount":%s,"currency":"%s"}}}""".formatted(client, day, externalId, amount, currency);
    }

    private static JsonNode reversalOf(String interaction) {
        ObjectNode reversal =
                (ObjectNode) json(transaction("\"keyed-back\"", "2026-01-07T11:00:00Z", "\"1.00\"", "CNY"));
        return reversal.put("reverses", interaction);
    }

    private static void assertOneTransaction() {
        JsonNode timeline =
                RunningStack.analyst().get("/v1/clients/" + client + "/interactions?to=2026-01-07T00:00:00Z");
        assertThat(timeline.path("items")).hasSize(1);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer.body()).path("code").asText()).isEqualTo(code);
        assertThat(json(answer.body()).path("traceId").asText()).hasSize(32);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at assay");
    }

    private static String title(HttpResponse<String> answer) {
        return json(answer.body()).path("title").asText();
    }

    private static HttpResponse<String> post(String path, String token, String body, String language) throws Exception {
        return post(path, token, body, language, UUID.randomUUID().toString());
    }

    private static HttpResponse<String> post(String path, String token, String body, String language, String key)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningStack.get().gateway() + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> patch(String ifMatch) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningStack.get().gateway() + "/v1/clients/" + client))
                .header("Content-Type", "application/merge-patch+json")
                .header("Authorization", "Bearer " + token(WRITER))
                .method("PATCH", BodyPublishers.ofString("{\"name\":\"Other\"}"));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static Tokens tokens() {
        Stack stack = RunningStack.get();
        return Tokens.withKeyIn(
                assay.foundation.harness.IdentityProvider.keyFile(stack.folder().identity()),
                "http://127.0.0.1:" + stack.ports().identity());
    }

    private static String token(Set<String> roles) {
        return RunningStack.get().token("teller", roles);
    }

    private static JsonNode json(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
