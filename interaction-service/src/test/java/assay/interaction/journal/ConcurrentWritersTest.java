package assay.interaction.journal;

import static assay.interaction.Callers.coreSystem;
import static assay.interaction.Callers.reader;
import static assay.interaction.Json.named;
import static assay.interaction.Json.transaction;
import static assay.interaction.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.ids.Ids;
import assay.interaction.ServiceTest;
import assay.interaction.directory.ClientFixture;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConcurrentWritersTest {

    private static final int WRITERS = 8;

    @Inject
    ClientFixture given;

    /** Every writer sends the same entries in an order of its own; unordered locks would end in deadlocks. */
    @Test
    void eight_writers_of_the_same_entries_record_each_of_them_once() throws Exception {
        UUID client = given.client();
        String prefix = Ids.next().toString();
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            entries.add(named(transaction(client, i + ".00"), "CORE", prefix + "/" + i));
        }

        List<List<String>> states = together(writer -> {
            List<Map<String, Object>> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, new Random(writer));
            return coreSystem()
                    .body(Map.of("items", shuffled))
                    .post("/v1/interaction-batches")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("items.state");
        });

        assertThat(states.stream().flatMap(List::stream).filter("RECORDED"::equals))
                .hasSize(200);
        assertThat(states.stream().flatMap(List::stream).filter("DUPLICATE"::equals))
                .hasSize(7 * 200);
        assertThat(timeline(client)).hasSize(200);
    }

    @Test
    void eight_twins_with_one_key_have_one_effect() throws Exception {
        UUID client = given.client();
        String key = Ids.next().toString();
        Map<String, Object> body = Map.of("items", List.of(transaction(client, "1.00")));

        List<Integer> statuses = together(_ -> coreSystem()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/interaction-batches")
                .statusCode());

        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(timeline(client)).hasSize(1);
    }

    @Test
    void one_entry_is_reversed_by_one_of_eight() throws Exception {
        UUID client = given.client();
        String wrong = coreSystem()
                .body(transaction(client, "1.00"))
                .post("/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> reversal = with(transaction(client, "1.00"), "reverses", wrong);

        List<Integer> statuses = together(
                _ -> coreSystem().body(reversal).post("/v1/interactions").statusCode());

        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409);
        assertThat(timeline(client)).hasSize(2);
    }

    @Test
    void the_first_of_eight_currencies_wins_and_the_others_are_refused() throws Exception {
        UUID client = given.client();
        List<String> currencies = List.of("CNY", "USD", "EUR", "CHF", "GBP", "SEK", "NOK", "DKK");

        List<Integer> statuses = together(writer -> coreSystem()
                .body(with(
                        transaction(client, "1.00"),
                        "transaction",
                        Map.of("type", "FEE", "amount", Map.of("amount", "1.00", "currency", currencies.get(writer)))))
                .post("/v1/interactions")
                .statusCode());

        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 422);
    }

    private interface Writer<T> {
        T write(int writer) throws Exception;
    }

    private static <T> List<T> together(Writer<T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                tasks.add(() -> work.write(writer));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : writers.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static List<String> timeline(UUID client) {
        return reader().queryParam("limit", 200)
                .get("/v1/clients/{id}/interactions", client)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
