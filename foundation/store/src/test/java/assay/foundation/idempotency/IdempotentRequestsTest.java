package assay.foundation.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.OwnerConnection;
import assay.foundation.StoreTest;
import assay.foundation.harness.Tokens;
import assay.foundation.security.Roles;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class IdempotentRequestsTest {

    private static final int TWINS = 64;
    private static final int KEYS = 12;

    Tokens tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    ExpiredKeys expiredKeys;

    private String token;

    @BeforeEach
    void prepareTheEffect() {
        token = tokens.token("teller", Set.of(Roles.CLIENT_WRITER), Set.of("*"));
        OwnerConnection.execute("CREATE TABLE IF NOT EXISTS effect (id uuid, account text, amount int)");
        OwnerConnection.execute("GRANT ALL ON effect TO assay_app");
        OwnerConnection.execute("TRUNCATE effect, idempotency");
    }

    @Test
    void a_repetition_gets_the_same_bytes_and_headers_and_has_no_effect() {
        Response first = post("a", "k-1", 5);
        Response again = post("a", "k-1", 5);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : List.of("Location", "ETag", "Content-Type", "Content-Length")) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void white_space_and_order_of_properties_do_not_make_another_request() {
        post("a", "k-1", 5);

        request("k-1")
                .body("{ \"amount\":5,\n \"name\" : \"x\" }")
                .post("/v1/accounts/a/entries")
                .then()
                .statusCode(201);

        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        post("a", "k-1", 5);

        post("a", "k-1", 6).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));

        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void the_same_key_on_another_path_is_refused() {
        post("a", "k-1", 5);

        post("b", "k-1", 5).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));

        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void another_caller_may_use_the_same_key() {
        post("a", "k-1", 5);
        token = tokens.token("somebody-else", Set.of(Roles.CLIENT_WRITER), Set.of("*"));

        post("a", "k-1", 5).then().statusCode(201).header("Idempotent-Replayed", nullValue());

        assertThat(effects()).isEqualTo(2);
    }

    @ParameterizedTest(name = "an amount of {0}")
    @ValueSource(ints = {-1, 666, 777, 1_001})
    void a_failure_leaves_neither_effect_nor_key(int failing) {
        assertThat(post("a", "k-1", failing).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(effects()).isZero();

        post("a", "k-1", 5).then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertThat(effects()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space", "umlaut-ä", "tab\tinside"})
    void a_malformed_key_is_refused(String key) {
        Response answer = post("a", key, 5);

        answer.then().statusCode(400);
        assertThat(effects()).isZero();
    }

    @Test
    void a_key_has_at_most_255_characters() {
        post("a", "k".repeat(255), 5).then().statusCode(201);
        post("a", "k".repeat(256), 5).then().statusCode(400).body("code", equalTo("idempotency-key-invalid"));
        post("a", "k".repeat(1_000), 5).then().statusCode(400).body("code", equalTo("idempotency-key-invalid"));
    }

    @Test
    void a_replay_needs_the_role_of_the_first_request() {
        post("a", "k-1", 5);
        token = tokens.token("teller", Set.of(Roles.SCORE_READER), Set.of("*"));

        post("a", "k-1", 5).then().statusCode(403);
    }

    @Test
    void without_a_key_every_request_has_its_effect() {
        request(null).body(body(5)).post("/v1/accounts/a/entries").then().statusCode(201);
        request(null).body(body(5)).post("/v1/accounts/a/entries").then().statusCode(201);

        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void many_twins_at_once_have_one_effect_per_key_and_hear_the_same_answer() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(TWINS)) {
            for (int key = 0; key < KEYS; key++) {
                String name = "twin-" + key;
                Callable<String> call = () -> settled(name);
                List<Future<String>> answers = callers.invokeAll(java.util.Collections.nCopies(TWINS, call));

                Set<String> bodies = new java.util.HashSet<>();
                for (Future<String> answer : answers) {
                    bodies.add(answer.get());
                }
                assertThat(bodies).hasSize(1);
            }
        }
        assertThat(effects()).isEqualTo(KEYS);
    }

    @Test
    void while_the_first_request_runs_its_twin_is_told_to_come_back() throws Exception {
        try (ExecutorService callers = Executors.newSingleThreadExecutor()) {
            String slow = "{\"name\":\"slow\",\"amount\":5}";
            Future<Response> first =
                    callers.submit(() -> request("k-1").body(slow).post("/v1/accounts/a/entries"));
            Thread.sleep(500);

            Response twin = request("k-1").body(slow).post("/v1/accounts/a/entries");

            twin.then().statusCode(409).body("code", equalTo("idempotency-key-in-flight"));
            assertThat(twin.header("Retry-After")).isEqualTo("1");
            first.get().then().statusCode(201);
        }
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void after_a_day_the_key_is_free_again_even_before_the_sweep() {
        post("a", "k-1", 5);
        OwnerConnection.execute("UPDATE idempotency SET expires = now() - interval '1 minute'");

        post("a", "k-1", 6).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void the_sweep_removes_expired_keys_only() {
        post("a", "old", 5);
        OwnerConnection.execute("UPDATE idempotency SET expires = now() - interval '1 minute'");
        post("a", "new", 5);

        assertThat(jdbi.<Integer, RuntimeException>withHandle(handle -> expiredKeys.remove(handle, 100)))
                .isEqualTo(1);

        post("a", "new", 5).then().header("Idempotent-Replayed", "true");
    }

    /** Repeats while the first twin is in flight, as a caller should. */
    private String settled(String key) throws InterruptedException {
        Response answer = post("a", key, 5);
        while (answer.statusCode() == 409) {
            Thread.sleep(50);
            answer = post("a", key, 5);
        }
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.asString();
    }

    private Response post(String account, String key, int amount) {
        return request(key).body(body(amount)).post("/v1/accounts/" + account + "/entries");
    }

    private static String body(int amount) {
        return "{\"name\":\"x\",\"amount\":" + amount + "}";
    }

    private RequestSpecification request(String key) {
        RequestSpecification request =
                RestAssured.given().contentType("application/json").auth().oauth2(token);
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private long effects() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(DISTINCT id) FROM effect")
                .mapTo(Long.class)
                .one());
    }
}
