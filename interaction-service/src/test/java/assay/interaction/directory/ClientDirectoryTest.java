package assay.interaction.directory;

import static assay.interaction.Callers.as;
import static assay.interaction.Callers.coreSystem;
import static assay.interaction.Json.transaction;
import static assay.interaction.Json.with;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.events.ClientRegistered;
import assay.foundation.events.EventEnvelope;
import assay.foundation.events.Topics;
import assay.foundation.events.codec.EventCodec;
import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.interaction.ServiceTest;
import assay.interaction.Topic;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class ClientDirectoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ClientFixture clients;

    @Inject
    KnownClients known;

    @Inject
    EventCodec codec;

    @Inject
    Clock clock;

    @ConfigProperty(name = "assay.client-service.url")
    String clientService;

    @Test
    void a_client_heard_of_is_found_by_id_and_by_reference() {
        UUID id = Ids.next();
        publish(clients.event(id, 1, "p-" + id, "north", id.toString()));
        await().atMost(SOON).until(() -> known.byId(id).isPresent());

        record(
                with(transaction("x", "1.00"), "client", Map.of("externalRef", Map.of("system", "CORE", "id", id))),
                201);
        assertThat(known.byId(id).orElseThrow().book()).isEqualTo("north");
    }

    @Test
    void older_news_change_nothing() {
        UUID id = Ids.next();
        clients.heard(clients.event(id, 3, "p-" + id, "new", id.toString()));
        clients.heard(clients.event(id, 2, "p-" + id, "old", "other"));

        assertThat(known.byId(id).orElseThrow().book()).isEqualTo("new");
        record(byReference("CORE", "other-" + id), 404);
    }

    @Test
    void a_client_that_moves_to_another_book_is_seen_there() {
        UUID id = Ids.next();
        clients.heard(clients.event(id, 1, "p-" + id, "north", id.toString()));
        record(transaction(id, "1.00"), 201);
        clients.heard(clients.event(id, 2, "p-" + id, "south", id.toString()));

        as("m", Set.of(Roles.CLIENT_READER), Set.of("north"))
                .get("/v1/clients/{id}/interactions", id)
                .then()
                .statusCode(404);
        as("m", Set.of(Roles.CLIENT_READER), Set.of("south"))
                .get("/v1/clients/{id}/interactions", id)
                .then()
                .statusCode(200);
    }

    @Test
    void an_erased_client_is_forgotten() {
        UUID id = Ids.next();
        publish(clients.event(id, 1, "p-" + id, "north", id.toString()));
        await().atMost(SOON).until(() -> known.byId(id).isPresent());

        Topic.send(new ProducerRecord<>(Topics.CLIENTS, id.toString(), null));

        await().atMost(SOON).until(() -> known.byId(id).isEmpty());
    }

    @Test
    void a_client_registered_a_moment_ago_is_asked_of_client_service() {
        UUID id = Ids.next();
        registered(id, "FRESH:" + id);

        record(byReference("FRESH", id.toString()), 201);
        record(transaction(id, "1.00"), 201);
        assertThat(known.byId(id)).isPresent();
    }

    @Test
    void a_client_registered_a_moment_ago_is_found_by_id_too() {
        UUID id = Ids.next();
        registered(id, "FRESH:" + id);

        record(transaction(id, "1.00"), 201);
    }

    @Test
    void a_client_nobody_knows_is_refused() {
        coreSystem()
                .body(byReference("FRESH", "nobody"))
                .post("/v1/interactions")
                .then()
                .statusCode(404)
                .body("code", equalTo("client-unknown"));
    }

    @Test
    void a_bad_event_is_parked_and_does_not_hold_up_the_next_one() {
        UUID broken = Ids.next();
        Topic.send(new ProducerRecord<>(Topics.CLIENTS, 0, broken.toString(), "{not json".getBytes(UTF_8)));
        UUID id = Ids.next();
        ProducerRecord<String, byte[]> good = event(clients.event(id, 1, "p-" + id, "north", id.toString()));
        ProducerRecord<String, byte[]> behind =
                new ProducerRecord<>(Topics.CLIENTS, 0, good.key(), good.value(), good.headers());
        Topic.send(behind);

        await().atMost(SOON).until(() -> known.byId(id).isPresent());
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Topic.records(Topics.CLIENTS + Topics.DLQ_SUFFIX))
                        .anyMatch(record -> broken.toString().equals(record.key())));
    }

    private static Map<String, Object> byReference(String system, String id) {
        return with(transaction("x", "1.00"), "client", Map.of("externalRef", Map.of("system", system, "id", id)));
    }

    private static void record(Map<String, Object> entry, int status) {
        coreSystem().body(entry).post("/v1/interactions").then().statusCode(status);
    }

    /** client-service knows the client; no event has arrived. */
    private void registered(UUID id, String reference) {
        given().body(Map.of("clientId", id, "portfolio", "p-" + id, "book", "default", "version", 1))
                .contentType("application/json")
                .put(clientService + "/known/clients/" + reference)
                .then()
                .statusCode(204);
    }

    private void publish(ClientRegistered event) {
        Topic.send(event(event));
    }

    private ProducerRecord<String, byte[]> event(ClientRegistered event) {
        var record = new ProducerRecord<>(Topics.CLIENTS, event.key(), codec.write(event));
        codec.headers(EventEnvelope.of(event, "client-service", clock.instant(), null))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
