package assay.client.profile;

import static assay.client.ClientFixture.newReference;
import static assay.client.ClientFixture.organisation;
import static assay.client.ClientFixture.registered;
import static assay.client.PublishedEvents.header;
import static org.assertj.core.api.Assertions.assertThat;

import assay.client.Callers;
import assay.client.PublishedEvents;
import assay.foundation.security.ReferenceHasher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientEventsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    ReferenceHasher hasher;

    @Inject
    RepublishClients republish;

    @Test
    void registration_and_change_are_told_in_order_with_the_whole_state() throws Exception {
        String reference = newReference();
        UUID id = registered(organisation(reference, "\"region\":\"CN\"", "\"book\":\"north\""));
        change(id, 1, "{\"region\":\"DE\"}");

        try (PublishedEvents published = new PublishedEvents()) {
            var told = published.of(id, 2);
            assertThat(told)
                    .extracting(record -> header(record, "ce_type"))
                    .containsExactly("ClientRegistered", "ClientChanged");
            assertThat(told).extracting(record -> header(record, "ce_subject")).containsOnly(id.toString());
            JsonNode first = JSON.readTree(told.getFirst().value());
            JsonNode second = JSON.readTree(told.getLast().value());
            assertThat(first.path("version").asLong()).isEqualTo(1);
            assertThat(first.path("region").asText()).isEqualTo("CN");
            assertThat(second.path("version").asLong()).isEqualTo(2);
            assertThat(second.path("region").asText()).isEqualTo("DE");
            assertThat(second.path("book").asText()).isEqualTo("north");
            assertThat(second.path("person").asText()).isEqualTo("LEGAL");
            assertThat(second.path("references").path(0).path("hash").asText())
                    .isEqualTo(hasher.hash("CORE", reference).hash());
        }
    }

    @Test
    void a_refused_registration_tells_nothing() {
        String reference = newReference();
        UUID id = registered(organisation(reference));
        Callers.writer()
                .body(organisation(reference))
                .post("/v1/clients")
                .then()
                .statusCode(409);
        UUID last = registered(organisation(newReference()));

        try (PublishedEvents published = new PublishedEvents()) {
            published.of(last, 1);
            assertThat(published.of(id, 1)).hasSize(1);
        }
    }

    @Test
    void republishing_tells_the_present_version_again_under_the_same_id() {
        UUID once = registered(organisation(newReference()));
        UUID changed = registered(organisation(newReference()));
        change(changed, 1, "{\"region\":\"DE\"}");
        StringWriter output = new StringWriter();

        int status = republish.run(List.of(), new PrintWriter(output, true));

        assertThat(status).isZero();
        assertThat(output.toString()).contains("clients republished");
        try (PublishedEvents published = new PublishedEvents()) {
            var ofOnce = published.of(once, 2);
            assertThat(header(ofOnce.get(1), "ce_id")).isEqualTo(header(ofOnce.get(0), "ce_id"));
            assertThat(ofOnce.get(1).value()).isEqualTo(ofOnce.get(0).value());
            var ofChanged = published.of(changed, 3);
            assertThat(header(ofChanged.get(2), "ce_id")).isEqualTo(header(ofChanged.get(1), "ce_id"));
            assertThat(ofChanged.get(2).value()).isEqualTo(ofChanged.get(1).value());
        }
        assertThat(republish.run(List.of("everything"), new PrintWriter(output, true)))
                .isEqualTo(2);
    }

    private static void change(UUID id, long version, String patch) {
        Callers.writer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/v1/clients/{id}", id)
                .then()
                .statusCode(200);
    }
}
