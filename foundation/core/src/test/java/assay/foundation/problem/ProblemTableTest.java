package assay.foundation.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.Tokens;
import assay.foundation.sample.SampleApplication;
import assay.foundation.security.Roles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks the ways a request can fail, below and above the resources, in both languages. */
@QuarkusTest
@QuarkusTestResource(SampleApplication.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemTableTest {

    private static final String SAMPLES = "/v1/samples";
    private static final String ID = SAMPLES + "/0198c5a0-0000-7000-8000-000000000001";

    private static final RestAssuredConfig ANY_TYPE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("nonsense", ContentType.TEXT));

    private static final JsonMapper JSON = new JsonMapper();

    Tokens tokens;

    private String token = "";

    /**
     * @param pointer of the first error; {@code null} when its place does not matter
     * @param fault code of the first error; {@code null} when the problem is about no part of the request
     */
    private record Case(
            String name,
            Function<RequestSpecification, Response> request,
            int status,
            String code,
            @Nullable String pointer,
            @Nullable String fault) {

        Case(String name, Function<RequestSpecification, Response> request, int status, String code) {
            this(name, request, status, code, null, null);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_failure_is_a_problem_in_both_languages() {
        return Stream.of(
                        withoutGoodToken(),
                        outsideResources(),
                        fromResources(),
                        badJson(),
                        badMembers(),
                        badParameters(),
                        badSizes())
                .flatMap(cases -> cases)
                .flatMap(example -> Stream.of("en", "zh")
                        .map(language -> DynamicTest.dynamicTest(
                                example.name() + " (" + language + ")", () -> check(example, language))));
    }

    private void check(Case example, String language) throws JsonProcessingException {
        Response response = example.request()
                .apply(RestAssured.given().header("Accept-Language", language).urlEncodingEnabled(false));
        String body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(example.status());
        JsonNode problem = JSON.readTree(body);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (example.status() == 401) {
            assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(response.header("Vary")).contains("Accept-Language");
        assertThat(problem.path("code").asText()).isEqualTo(example.code());
        assertThat(problem.path("type").asText()).isEqualTo("urn:assay:problem:" + example.code());
        assertThat(problem.path("status").asInt()).isEqualTo(example.status());
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(problem.path("traceId").asText())
                .isEqualTo(response.header("Trace-Id"))
                .hasSize(32);
        assertLanguage(problem.path("title"), language);
        assertLanguage(problem.path("detail"), language);
        assertThat(body).doesNotContain("Exception", "assay.foundation", "jackson", "secret", "{m", "eyJ");
        if (example.fault() == null) {
            assertThat(problem.has("errors")).isFalse();
        } else {
            if (example.pointer() != null) {
                assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(example.pointer());
            }
            assertThat(problem.at("/errors/0/code").asText()).isEqualTo(example.fault());
            assertLanguage(problem.at("/errors/0/detail"), language);
        }
    }

    private static void assertLanguage(JsonNode node, String language) {
        String text = node.asText();
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        assertThat(chinese).as(text).isEqualTo(language.equals("zh"));
    }

    private Stream<Case> withoutGoodToken() {
        Tokens stranger = Tokens.withNewKey(tokens.issuer());
        return Stream.of(
                new Case("no token", given -> given.get(ID), 401, "authentication-required"),
                new Case(
                        "token in the query",
                        given -> given.get(ID + "?access_token=" + token()),
                        401,
                        "authentication-required"),
                bad(
                        "expired token",
                        tokens.issue("a").issuedAgo(Duration.ofHours(2)).sign()),
                bad(
                        "token of tomorrow",
                        tokens.issue("a")
                                .lifetime(Duration.ofDays(2))
                                .startsIn(Duration.ofDays(1))
                                .sign()),
                bad(
                        "token for somebody else",
                        tokens.issue("a").audience("another").sign()),
                bad(
                        "token by somebody else",
                        tokens.issue("a").issuer("http://127.0.0.1:1").sign()),
                bad("token of an unknown key", stranger.issue("a").sign()),
                bad("unsigned token", forged("{\"alg\":\"none\"}") + "."),
                bad("token with a secret for a key", forged("{\"alg\":\"HS256\"}") + "." + base64("signature")),
                bad("token of a key in a file", forged("{\"alg\":\"RS256\",\"kid\":\"../../etc/passwd\"}") + ".AAAA"),
                bad("an endless token", "e".repeat(20_000)),
                bad("no token at all", "rubbish"),
                bad("token with a broken signature", token().substring(0, token().length() - 8) + "AAAAAAAA"),
                new Case(
                        "token without the role",
                        given -> given.auth().oauth2(token()).get(SAMPLES + "/for-nobody"),
                        403,
                        "forbidden"),
                new Case(
                        "a foreign book",
                        given -> given.auth()
                                .oauth2(tokens.token("a", Set.of(Roles.CLIENT_READER), Set.of("nort")))
                                .get(ID),
                        404,
                        "not-found"));
    }

    /** Everything a good token says, under a header of our own. */
    private String forged(String header) {
        return base64(header) + "." + token().split("\\.")[1];
    }

    private Case bad(String name, String token) {
        return new Case(name, given -> given.auth().oauth2(token).get(ID), 401, "token-invalid");
    }

    private Stream<Case> outsideResources() {
        return Stream.of(
                new Case("a guarded path", given -> given.get("/guarded/x"), 401, "authentication-required"),
                new Case(
                        "a guarded path with a bad token",
                        given -> given.auth().oauth2("rubbish").get("/guarded/x"),
                        401,
                        "token-invalid"),
                call("a guarded path without the role", given -> given.get("/guarded/x"), 403, "forbidden"),
                call("a path of nobody", given -> given.get("/v2/nothing"), 404, "no-resource"),
                call("a path below a resource", given -> given.get(SAMPLES + "/a/b/c"), 404, "no-resource"),
                call("health on the public port", given -> given.get("/q/health"), 404, "no-resource"),
                call("a service's contract on the public port", given -> given.get("/q/openapi"), 404, "no-resource"),
                call("metrics on the public port", given -> given.get("/q/metrics"), 404, "no-resource"),
                call("a method without a resource", given -> given.delete(ID), 405, "method-not-allowed"),
                call("TRACE", given -> given.request("TRACE", ID), 405, "method-not-allowed"),
                call(
                        "an answer in another form",
                        given -> given.accept("image/png").get(ID),
                        406,
                        "not-acceptable"),
                call(
                        "a body in another form",
                        given -> given.contentType("application/xml")
                                .body("<a/>")
                                .post(SAMPLES),
                        415,
                        "unsupported-media-type"),
                call(
                        "a body without a form",
                        given -> given.config(ANY_TYPE)
                                .contentType("nonsense")
                                .body("{}")
                                .post(SAMPLES),
                        415,
                        "unsupported-media-type"));
    }

    private Stream<Case> fromResources() {
        return Stream.of(
                failure("missing", 404, "not-found"),
                failure("conflict", 409, "conflict-of-sample"),
                failure("unavailable", 503, "unavailable"),
                failure("surprise", 500, "internal-error"),
                failure("response/429", 429, "too-many-requests"),
                failure("response/418", 418, "bad-request"),
                failure("response/502", 502, "upstream-failed"),
                call(
                        "a change without a version",
                        given -> given.contentType("application/json")
                                .body("{\"name\":\"a\",\"count\":1}")
                                .put(ID),
                        428,
                        "precondition-required"),
                call(
                        "a change of an old version",
                        given -> given.contentType("application/json")
                                .header("If-Match", "\"2\"")
                                .body("{\"name\":\"a\",\"count\":1}")
                                .put(ID),
                        412,
                        "precondition-failed"));
    }

    private Case failure(String kind, int status, String code) {
        return call("failure " + kind, given -> given.get(SAMPLES + "/failures/" + kind), status, code);
    }

    private Stream<Case> badJson() {
        return Stream.of(
                json("half an object", "{\"name\":", "malformed-json", "/name", "syntax"),
                json("not JSON", "name=a", "malformed-json", "", "syntax"),
                json("a key twice", "{\"name\":\"a\",\"name\":\"b\"}", "malformed-json", "/name", "duplicate-key"),
                json(
                        "a number with 100 digits",
                        "{\"name\":\"a\",\"count\":" + "9".repeat(100) + "}",
                        "malformed-json",
                        null,
                        "number-too-long"),
                json("a thousand levels", nested(1000), "malformed-json", null, "too-deep"),
                json("two documents", "{\"name\":\"a\",\"count\":1}{}", "validation-failed", "", "trailing-content"),
                json("no body", "", "validation-failed", "", "required"),
                json("null", "null", "validation-failed", "", "required"),
                json("a list", "[]", "validation-failed", "", "wrong-type"),
                json("bytes that are not UTF-8", "{\"name\":\"\u00ff\"}", "malformed-json", null, "syntax"));
    }

    private static String nested(int levels) {
        return "{\"parts\":[" + "{\"inner\":".repeat(levels) + "null" + "}".repeat(levels) + "]}";
    }

    private Stream<Case> badMembers() {
        return Stream.of(
                member("\"score\":9", "/score", "unknown-property"),
                member("\"parts\":[{\"label\":\"x\",\"a/b\":1}]", "/parts/0/a~1b", "unknown-property"),
                member("\"count\":\"5\"", "/count", "wrong-type"),
                member("\"count\":5.5", "/count", "wrong-type"),
                member("\"count\":3000000000", "/count", "wrong-type"),
                member("\"count\":null", "/count", "required"),
                member("\"rate\":\"0.5\"", "/rate", "wrong-type"),
                member("\"flag\":\"true\"", "/flag", "wrong-type"),
                member("\"flag\":1", "/flag", "wrong-type"),
                member("\"name\":5", "/name", "wrong-type"),
                member("\"name\":{}", "/name", "wrong-type"),
                member("\"id\":\"4711\"", "/id", "wrong-type"),
                member("\"at\":\"yesterday\"", "/at", "wrong-type"),
                member("\"at\":1700000000", "/at", "wrong-type"),
                member("\"day\":\"2024-02-30\"", "/day", "wrong-type"),
                member("\"day\":19000", "/day", "wrong-type"),
                member("\"kind\":\"GOSSIP\"", "/kind", "not-one-of"),
                member("\"kind\":0", "/kind", "not-one-of"),
                member("\"parts\":{}", "/parts", "wrong-type"),
                member("\"parts\":[{\"label\":\"x\"},{}]", "/parts/1/label", "required"),
                member("\"parts\":[{\"label\":\"refused\"}]", "/parts/0/label", "invalid"),
                member("\"name\":\" \"", "/name", "required"),
                member("\"name\":\"elevenchars\"", "/name", "size"),
                member("\"count\":101", "/count", "max"),
                member("\"amount\":12", "/amount", "wrong-type"),
                member("\"amount\":{\"amount\":12,\"currency\":\"CNY\"}", "/amount/amount", "wrong-type"),
                member("\"amount\":{\"amount\":\"12\"}", "/amount/currency", "required"),
                member("\"amount\":{\"amount\":\"12\",\"currency\":\"XXX\"}", "/amount/currency", "currency"),
                member("\"amount\":{\"amount\":\"12\",\"currency\":\"cny\"}", "/amount/currency", "currency"),
                member("\"amount\":{\"amount\":\"1e5\",\"currency\":\"CNY\"}", "/amount/amount", "decimal"),
                member("\"amount\":{\"amount\":\"1.005\",\"currency\":\"CNY\"}", "/amount/amount", "decimals"),
                member(
                        "\"amount\":{\"amount\":\"" + "9".repeat(40) + "\",\"currency\":\"CNY\"}",
                        "/amount/amount",
                        "digits"));
    }

    private Case member(String member, String pointer, String fault) {
        String others = Stream.of("\"name\":\"a\"", "\"count\":1")
                .filter(other -> !member.startsWith(other.substring(0, 7)))
                .reduce("", (all, other) -> all + other + ",");
        return json(member, "{" + others + member + "}", "validation-failed", pointer, fault);
    }

    private Stream<Case> badParameters() {
        return Stream.of(
                query("limit=201", "limit", "max"),
                query("limit=0", "limit", "min"),
                query("limit=many", "limit", "wrong-type"),
                query("limit=1e9", "limit", "wrong-type"),
                query("kind=GOSSIP", "kind", "not-one-of"),
                query("day=2024-13-01", "day", "wrong-type"),
                call("an id that is none", given -> given.get(SAMPLES + "/4711"), 404, "no-resource"),
                call(
                        "an If-Match that is none",
                        given -> given.contentType("application/json")
                                .header("If-Match", "3")
                                .body("{\"name\":\"a\",\"count\":1}")
                                .put(ID),
                        400,
                        "validation-failed",
                        "If-Match",
                        "entity-tag"));
    }

    private Case query(String query, String pointer, String fault) {
        return call(query, given -> given.get(SAMPLES + "?" + query), 400, "validation-failed", pointer, fault);
    }

    private Stream<Case> badSizes() {
        String twoMebibytes = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";
        return Stream.of(
                call(
                        "a body of 2 MiB",
                        given -> given.contentType("application/json")
                                .body(twoMebibytes)
                                .post(SAMPLES),
                        413,
                        "body-too-large"),
                call(
                        "a body of 10 MiB",
                        given -> given.contentType("application/json")
                                .body(new byte[10 << 20])
                                .post(SAMPLES),
                        413,
                        "body-too-large"));
    }

    private Case json(String name, String body, String code, @Nullable String pointer, String fault) {
        byte[] bytes = body.getBytes(body.contains("\u00ff") ? ISO_8859_1 : UTF_8);
        return call(
                name,
                given -> given.contentType("application/json").body(bytes).post(SAMPLES),
                400,
                code,
                pointer,
                fault);
    }

    private Case call(String name, Function<RequestSpecification, Response> request, int status, String code) {
        return call(name, request, status, code, null, null);
    }

    private Case call(
            String name,
            Function<RequestSpecification, Response> request,
            int status,
            String code,
            @Nullable String pointer,
            @Nullable String fault) {
        return new Case(name, given -> request.apply(given.auth().oauth2(token())), status, code, pointer, fault);
    }

    private String token() {
        if (token.isEmpty()) {
            token = tokens.token("a", Set.of(Roles.CLIENT_READER), Set.of("north"));
        }
        return token;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
}
