package assay.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.foundation.harness.SharedData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * A real bank's log (Berka, 1993 to March 1994) through the gateway with the mapping that ships, not edited by hand:
 * semicolons, days as yymmdd, the sign of an amount by the type of the row, only the cash withdrawals of it. Account
 * holders draw cash month by month and nobody leaves, which is not what BG/NBD describes: the fit has to say so.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BerkaWithdrawalsAreRefusedTest {

    private static final String FILE = "berka/trans_1993_to_1994-03.asc";
    private static final int WITHDRAWALS = 19_753; // rows whose operation is VYBER
    private static final int ROWS = 49_102;

    private static Path file;
    private static Journey journey;
    private static String mapping;
    private static JsonNode job;

    @BeforeAll
    static void imported() throws IOException {
        file = SharedData.file(FILE).orElse(null);
        Assumptions.assumeTrue(file != null, SharedData.absent(FILE));
        Path shipped = Home.directory().resolve("deploy/local/mappings/berka-withdrawals.json");
        ObjectNode document = (ObjectNode) Api.JSON.readTree(Files.readString(shipped));
        document.withObject("/fields").withObject("/portfolio").put("constant", "berka");
        journey = new Journey(RunningStack.analyst(), RunningStack.validator(), "berka", System.out);
        mapping = journey.mapping(document);
        importInto("client-imports");
        job = importInto("interaction-imports");
    }

    @Test
    void only_the_withdrawals_are_taken_with_their_sign_and_day() {
        JsonNode progress = job.path("progress");
        assertThat(progress.path("accepted").asInt()).isEqualTo(WITHDRAWALS);
        assertThat(progress.path("rejected").asInt()).isZero();
        assertThat(progress.path("leftOut").asInt()).isEqualTo(ROWS - WITHDRAWALS);

        // 695560;2378;930131;"VYDAJ";"VYBER";34700.00, and January in Prague begins an hour before January in UTC
        Api analyst = RunningStack.analyst();
        JsonNode holder = analyst.get("/v1/clients?externalRef=BERKA:2378").path("items");
        JsonNode entries = analyst.get("/v1/clients/%s/interactions?to=1993-02-01T00:00:00Z"
                        .formatted(holder.path(0).path("id").asText()))
                .path("items");
        assertThat(entries).hasSize(1);
        JsonNode first = entries.path(0);
        assertThat(first.path("occurredAt").asText()).isEqualTo("1993-01-30T23:00:00Z");
        assertThat(first.path("externalId").asText()).isEqualTo("695560");
        assertThat(first.path("transaction").path("type").asText()).isEqualTo("WITHDRAWAL");
        assertThat(first.path("transaction").path("amount").path("amount").asText())
                .isEqualTo("-34700.00");
        assertThat(first.path("transaction").path("amount").path("currency").asText())
                .isEqualTo("CZK");
    }

    @Test
    void the_fit_is_rejected_with_its_reason_and_cannot_be_released() {
        JsonNode activity = journey.awaitProjection(WITHDRAWALS);
        ObjectNode request = Api.JSON
                .createObjectNode()
                .put("observedUntil", activity.path("lastDay").asText());
        request.putArray("transactionTypes").add("WITHDRAWAL");

        JsonNode model = journey.fit(request);

        assertThat(model.path("status").asText()).isEqualTo("REJECTED");
        assertThat(model.path("reason").path("code").asText()).isEqualTo("boundary");
        assertThat(model.path("reason").path("text").asText()).contains("BG/NBD", "boundary");
        assertThat(model.path("parameters").isMissingNode()).isTrue();
        assertThatThrownBy(() -> journey.activate(model)).isInstanceOf(StackFailure.class);
    }

    private static JsonNode importInto(String collection) throws FileNotFoundException {
        return journey.importFile(collection, mapping, "text/csv", BodyPublishers.ofFile(file), collection);
    }
}
