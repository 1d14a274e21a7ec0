package assay.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Forty times a process is killed (SIGKILL) while the demo portfolio is imported and a teller goes on recording: the
 * services, PostgreSQL and the broker, with durable commits. Afterwards every acknowledged entry is there once, is known
 * to scoring once, and every value equals the one computed afresh from the facts, bit for bit.
 */
@Isolated("it disturbs the stack that all share")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillsLoseNothingTest {

    private static final String PORTFOLIO = "kills";
    private static final int ROUNDS = 16; // of two and three kills in turn: forty
    private static final int CLIENTS = 400;
    private static final long SEED = 20_261_122;
    private static final int TELLER_BATCH = 10;

    private static final AtomicInteger acknowledged = new AtomicInteger();
    private static JsonNode imported;

    @Test
    @Order(1)
    void an_import_and_a_teller_go_on_through_forty_kills() throws Exception {
        Stack stack = RunningStack.get();
        InventedBook book = InventedBook.registered(PORTFOLIO, CLIENTS, SEED);
        book.valuedByHalf(); // a model is active before the kills begin, so that every arriving entry makes a score

        AtomicBoolean killing = new AtomicBoolean(true);
        var teller = CompletableFuture.runAsync(() -> record(book, killing), RunningStack.THREADS);
        var killer = CompletableFuture.runAsync(() -> kill(stack), RunningStack.THREADS)
                .whenComplete((_, _) -> killing.set(false));
        imported = book.allRecorded();
        killer.join();
        teller.join();
        stack.awaitReady();

        assertThat(imported.path("progress").path("rejected").asInt()).isZero();
        book.journey().awaitProjection(Showcase.recorded(imported) + acknowledged.get());
    }

    @Test
    @Order(2)
    void every_acknowledged_entry_is_in_the_log_once_and_known_to_scoring_once() throws SQLException {
        long expected = Showcase.recorded(imported) + acknowledged.get();

        assertThat(Rows.count(Part.INTERACTION, "SELECT count(*) FROM interaction WHERE portfolio = 'kills'"))
                .isEqualTo(expected);
        assertThat(Rows.count(
                        Part.INTERACTION,
                        "SELECT count(DISTINCT (source, external_id)) FROM interaction WHERE portfolio = 'kills'"))
                .isEqualTo(expected);
        assertThat(Rows.count(Part.SCORING, "SELECT count(*) FROM activity_fact WHERE portfolio = 'kills'"))
                .isEqualTo(expected);
    }

    @Test
    @Order(3)
    void every_value_equals_the_one_computed_afresh() {
        Api analyst = RunningStack.analyst();
        Map<String, JsonNode> stored = valuations(analyst);
        assertThat(stored).hasSizeGreaterThan(100);

        int compared = 0;
        for (Map.Entry<String, JsonNode> each : stored.entrySet()) {
            String asOf = each.getValue().path("asOf").asText();
            JsonNode fresh = analyst.get("/v1/clients/%s/valuation?asOf=%s".formatted(each.getKey(), asOf));
            for (String number : List.of(
                    "frequency",
                    "recency",
                    "age",
                    "monetaryValue",
                    "pAlive",
                    "expectedTransactions",
                    "discountedExpectedTransactions")) {
                assertThat(fresh.path(number))
                        .as(number + " of " + each.getKey())
                        .isEqualTo(each.getValue().path(number));
            }
            assertThat(fresh.path("grossClv")).isEqualTo(each.getValue().path("grossClv"));
            compared++;
        }
        assertThat(compared).isEqualTo(stored.size());
    }

    /** Records batches under a key that is kept until the answer is there; only then they count as acknowledged. */
    private static void record(InventedBook book, AtomicBoolean killing) {
        Api teller = RunningStack.analyst();
        for (int batch = 0; killing.get(); batch++) {
            ObjectNode body = book.fees(batch, TELLER_BATCH);
            untilAnswered(teller, body, "kills/teller/" + batch);
            acknowledged.addAndGet(TELLER_BATCH);
            sleep(200); // enough to have something in flight at every kill
        }
    }

    private static void untilAnswered(Api teller, ObjectNode body, String key) {
        StackFailure last = null;
        for (int attempt = 0; attempt < 60; attempt++) {
            try {
                teller.post("/v1/interaction-batches", body, key);
                return;
            } catch (StackFailure refused) {
                if (!refused.getMessage().contains(" 500")
                        && !refused.getMessage().contains(" 409")) {
                    throw refused;
                }
                last = refused;
                sleep(500);
            }
        }
        throw new IllegalStateException("never answered", last);
    }

    /** Two or three at a time, at a random moment of a system that had recovered; the services live through every other round. */
    private static void kill(Stack stack) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            stack.awaitReady();
            sleep(200 + random.nextInt(1_800));
            if (round % 2 == 0) {
                kill(stack.postgres().pid());
                sleep(random.nextInt(300));
                kill(stack.broker().pid());
            } else {
                kill(round % 4 == 1 ? stack.postgres().pid() : stack.broker().pid());
                sleep(random.nextInt(300));
                stack.service(Part.INTERACTION).kill();
                sleep(random.nextInt(300));
                stack.service(Part.SCORING).kill();
            }
            stack.revive();
        }
        stack.awaitReady();
    }

    private static void kill(long id) {
        ProcessHandle process = ProcessHandle.of(id).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Map<String, JsonNode> valuations(Api analyst) {
        Map<String, JsonNode> all = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = analyst.get("/v1/valuations?portfolio=kills&limit=200" + cursor);
            page.path("items").forEach(item -> all.put(item.path("clientId").asText(), item));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        } while (cursor != null);
        return all;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
