package assay.local;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.PostgresServer;
import assay.local.demo.DemoFiles;
import assay.local.demo.DemoFiles.Mapping;
import assay.local.demo.DemoSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Forty times a process is killed (SIGKILL) while the demo portfolio is imported and a teller goes on recording: the
 * services, PostgreSQL and the broker, with durable commits. Afterwards every acknowledged entry is there once, is known
 * to scoring once, and every value equals the one computed afresh from the facts, bit for bit.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillsLoseNothingTest {

    private static final String PORTFOLIO = "kills";
    private static final int KILLS = 40;
    private static final int CLIENTS = 400;
    private static final long SEED = 20_261_122;
    private static final int TELLER_BATCH = 10;

    private static final AtomicInteger acknowledged = new AtomicInteger();
    private static JsonNode imported;

    @Test
    @Order(1)
    void an_import_and_a_teller_go_on_through_forty_kills() throws Exception {
        Stack stack = RunningStack.get();
        Journey journey = new Journey(RunningStack.analyst(), RunningStack.validator(), PORTFOLIO, System.out);
        DemoFiles files =
                DemoFiles.write(new DemoSettings(LocalDate.of(2026, 6, 30), CLIENTS, SEED), Path.of("target", "kills"));
        String clients = journey.mapping(mapping(Mapping.CLIENTS));
        journey.importFile(
                "client-imports", clients, "application/x-ndjson", BodyPublishers.ofFile(files.clients()), "clients");
        String transactions = journey.mapping(mapping(Mapping.TRANSACTIONS));
        releaseModel(journey, transactions, files.transactions());

        AtomicBoolean killing = new AtomicBoolean(true);
        Thread teller = Thread.ofPlatform().start(() -> record(killing));
        Thread killer = Thread.ofPlatform().start(() -> kill(stack, killing));
        imported = journey.importFile(
                "interaction-imports",
                transactions,
                "text/csv",
                BodyPublishers.ofFile(files.transactions()),
                "transactions between kills");
        killer.join();
        teller.join();
        stack.awaitReady();

        assertThat(imported.path("progress").path("rejected").asInt()).isZero();
        journey.awaitProjection(Showcase.recorded(imported) + acknowledged.get());
    }

    @Test
    @Order(2)
    void every_acknowledged_entry_is_in_the_log_once_and_known_to_scoring_once() throws SQLException {
        long expected = Showcase.recorded(imported) + acknowledged.get();

        assertThat(count("assay_interaction", "SELECT count(*) FROM interaction WHERE portfolio = 'kills'"))
                .isEqualTo(expected);
        assertThat(count(
                        "assay_interaction",
                        "SELECT count(DISTINCT (source, external_id)) FROM interaction WHERE portfolio = 'kills'"))
                .isEqualTo(expected);
        assertThat(count("assay_scoring", "SELECT count(*) FROM activity_fact WHERE portfolio = 'kills'"))
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

    /** A model is active before the kills begin, so that every arriving entry makes a score. */
    private static void releaseModel(Journey journey, String mapping, Path file) throws IOException {
        List<String> lines = java.nio.file.Files.readAllLines(file);
        String firstHalf = String.join("\n", lines.subList(0, lines.size() / 2)) + "\n";
        JsonNode job = journey.importFile(
                "interaction-imports", mapping, "text/csv", BodyPublishers.ofString(firstHalf), "first half");
        JsonNode activity = journey.awaitProjection(Showcase.recorded(job));
        JsonNode model = journey.fit(Api.JSON
                .createObjectNode()
                .put("observedUntil", activity.path("lastDay").asText()));
        assertThat(model.path("status").asText()).isEqualTo("CANDIDATE");
        journey.activate(model);
        journey.rescore(activity.path("lastDay").asText());
    }

    /** Records batches under a key that is kept until the answer is there; only then they count as acknowledged. */
    private static void record(AtomicBoolean killing) {
        Api teller = RunningStack.analyst();
        for (int batch = 0; killing.get(); batch++) {
            ObjectNode body = Api.JSON.createObjectNode();
            ArrayNode items = body.putArray("items");
            for (int n = 0; n < TELLER_BATCH; n++) {
                ObjectNode item = items.addObject()
                        .put("kind", "TRANSACTION")
                        .put("occurredAt", "2026-07-%02dT10:00:00Z".formatted(1 + batch % 28))
                        .put("source", "TELLER")
                        .put("externalId", "kills-%d-%d".formatted(batch, n));
                item.withObject("/client/externalRef")
                        .put("system", "KILLS")
                        .put("id", "C%06d".formatted(1 + (batch * TELLER_BATCH + n) % CLIENTS));
                item.withObject("/transaction").put("type", "FEE");
                item.withObject("/transaction/amount").put("amount", "100.00").put("currency", "CNY");
            }
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

    /** Two at a time, at a random moment of a system that had recovered. */
    private static void kill(Stack stack, AtomicBoolean killing) {
        Random random = new Random(SEED);
        for (int round = 0; round < KILLS / 2; round++) {
            stack.awaitReady();
            sleep(200 + random.nextInt(1_800));
            switch (round % 4) {
                case 1 -> ProcessHandle.of(stack.postgres().pid()).ifPresent(ProcessHandle::destroyForcibly);
                case 3 -> ProcessHandle.of(stack.broker().pid()).ifPresent(ProcessHandle::destroyForcibly);
                default -> stack.service(Part.INTERACTION).kill();
            }
            sleep(random.nextInt(300));
            stack.service(Part.SCORING).kill();
            stack.revive();
        }
        stack.awaitReady();
        killing.set(false);
    }

    private static ObjectNode mapping(Mapping which) throws IOException {
        ObjectNode document = which.document();
        ObjectNode fields = document.withObject("/fields");
        ((ObjectNode) fields.get("client.externalRef.system")).put("constant", "KILLS");
        if (fields.has("portfolio")) {
            ((ObjectNode) fields.get("portfolio")).put("constant", PORTFOLIO);
        }
        if (fields.has("source")) {
            ((ObjectNode) fields.get("source")).put("constant", "KILLS");
        }
        return document;
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

    private static long count(String database, String sql) throws SQLException {
        PostgresServer postgres = RunningStack.get().postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(database), PostgresServer.OWNER, postgres.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
