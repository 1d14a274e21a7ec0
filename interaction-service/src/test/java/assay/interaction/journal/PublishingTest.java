package assay.interaction.journal;

import static assay.interaction.Callers.coreSystem;
import static assay.interaction.Json.contact;
import static assay.interaction.Json.transaction;
import static assay.interaction.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import assay.interaction.ServiceTest;
import assay.interaction.Topic;
import assay.interaction.Topic.Heard;
import assay.interaction.directory.ClientFixture;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ServiceTest
class PublishingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ClientFixture given;

    @Inject
    Republish republish;

    @Inject
    Jdbi jdbi;

    @Test
    void every_committed_entry_reaches_the_topic_under_its_client_and_refused_ones_do_not() {
        UUID client = given.client();
        Set<UUID> ids = new HashSet<>(batch(client, 100));
        coreSystem()
                .body(Map.of(
                        "items",
                        List.of(
                                transaction(client, "1.00"),
                                with(transaction(client, "1.00"), "occurredAt", "2999-01-01T00:00:00Z"))))
                .post("/v1/interaction-batches")
                .then()
                .statusCode(400);
        ids.addAll(batch(client, 100));

        List<Heard> heard =
                await().atMost(SOON).until(() -> Topic.interactionsOf(Set.of(client)), l -> l.size() >= 200);

        assertThat(heard).extracting(one -> one.event().interactionId()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(heard).extracting(Heard::id).doesNotHaveDuplicates();
        assertThat(heard).extracting(one -> one.event().sequence()).isSortedAccordingTo(PublishingTest::bySequence);
    }

    @Test
    void entries_of_several_months_in_one_batch_are_published_in_the_order_of_the_batch() {
        UUID client = given.client();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            items.add(with(
                    transaction(client, i + ".00"), "occurredAt", "2023-%02d-05T00:00:00Z".formatted(12 - i % 12)));
        }
        List<String> ids = coreSystem()
                .body(Map.of("items", items))
                .post("/v1/interaction-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");

        List<Heard> heard = await().atMost(SOON).until(() -> Topic.interactionsOf(Set.of(client)), l -> l.size() >= 24);

        assertThat(heard)
                .extracting(one -> one.event().interactionId().toString())
                .containsExactlyElementsOf(ids);
    }

    @Test
    void events_tell_no_text_no_external_id_and_belong_to_the_trace_of_their_request() {
        UUID client = given.client();
        coreSystem()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .body(with(with(contact(client, "canary-note"), "source", "CRM"), "externalId", "canary-id"))
                .post("/v1/interactions")
                .then()
                .statusCode(201);

        Heard heard = await().atMost(SOON)
                .until(() -> Topic.interactionsOf(Set.of(client)), list -> !list.isEmpty())
                .getFirst();

        assertThat(heard.body() + heard.headers()).doesNotContain("canary");
        assertThat(heard.headers().get("traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(heard.headers()).containsEntry("ce_source", "interaction-service");
        assertThat(heard.event().contact().channel()).isEqualTo("PHONE");
    }

    @Test
    void republished_entries_have_the_ids_they_had_the_first_time() {
        UUID client = given.client();
        coreSystem()
                .body(Map.of(
                        "items",
                        List.of(
                                with(transaction(client, "1.00"), "occurredAt", "2019-07-31T23:59:59Z"),
                                with(transaction(client, "2.00"), "occurredAt", "2019-08-01T00:00:00Z"))))
                .post("/v1/interaction-batches")
                .then()
                .statusCode(201);
        List<Heard> first = await().atMost(SOON).until(() -> Topic.interactionsOf(Set.of(client)), l -> l.size() == 2);

        StringWriter out = new StringWriter();
        int status = republish.run(List.of("2019-08", "2019-08"), new PrintWriter(out));

        assertThat(status).isZero();
        assertThat(out.toString()).contains("1 entries");
        List<Heard> all = await().atMost(SOON).until(() -> Topic.interactionsOf(Set.of(client)), l -> l.size() == 3);
        assertThat(all.subList(2, 3)).extracting(Heard::id, Heard::body).contains(idAndBody(first.get(1)));
    }

    @Test
    void what_is_published_leaves_nothing_to_search_for_an_idle_relay() {
        batch(given.client(), 10);

        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private long waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM journal_commit")
                .mapTo(Long.class)
                .one());
    }

    private static Tuple idAndBody(Heard heard) {
        return tuple(heard.id(), heard.body());
    }

    private static List<UUID> batch(UUID client, int size) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(transaction(client, i + ".00"));
        }
        List<String> ids = coreSystem()
                .body(Map.of("items", items))
                .post("/v1/interaction-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");
        return ids.stream().map(UUID::fromString).toList();
    }

    private static int bySequence(String one, String other) {
        String[] a = one.split(":");
        String[] b = other.split(":");
        int byTransaction = Long.compare(Long.parseLong(a[0]), Long.parseLong(b[0]));
        return byTransaction != 0 ? byTransaction : Integer.compare(Integer.parseInt(a[1]), Integer.parseInt(b[1]));
    }
}
