package assay.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.SharedData;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Public labelled samples as they are published, through the gateway only: declared, sent, developed, validated by
 * cross-validation, released by a second person. The same settings of the fit, the defaults, for all of them. The
 * references are scorecards without monotonic constraint.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LabelledFileBecomesReleasedScorecardTest {

    private static final String SETTINGS = """
            {"name":"%s","purpose":"%s","label":%s,"definitionOfBad":"as published","outcomeWindowMonths":12,
             "population":"APPROVED_ONLY","acceptInferredTypes":true,
             "centralTendency":{"rate":0.03,"period":"2015-2024"}%s}""";

    @ParameterizedTest(name = "{0}: AUC {2} less at most {3}")
    @CsvSource({
        "german, german/german.data, .782, .02",
        "hmeq,   hmeq/hmeq.csv,      .911, .005",
        "taiwan, taiwan/taiwan.csv,  .770, .005"
    })
    void a_public_sample_becomes_a_card_that_parts_as_well_as_the_reference(
            String name, String file, double auc, double margin) throws IOException {
        Path sample = SharedData.file(file).orElse(null);
        Assumptions.assumeTrue(sample != null, () -> SharedData.absent(file));
        Api analyst = RunningStack.analyst();
        Api validator = RunningStack.validator();
        String settings = analyst.post("/v1/scorecard-settings", Api.JSON.readTree(settings(name)), name + "/settings")
                .body()
                .path("id")
                .asText();
        String card = analyst.upload(
                        "/v1/scorecards?settings=" + settings,
                        "text/csv",
                        BodyPublishers.ofFile(sample),
                        name + "/card")
                .location();

        Api.Answer developed = awaited(analyst, card);

        assertThat(developed.body().path("status").asText())
                .as("%s", developed.body().path("reason"))
                .isEqualTo("CANDIDATE");
        JsonNode report = developed.body().path("report");
        assertThat(report.path("crossValidation").path("auc").asDouble()).isGreaterThan(auc - margin);
        assertThat(report.path("crossValidation").path("folds")).hasSize(5);
        assertThat(report.path("calibratedMean").asDouble()).isCloseTo(0.03, within(1e-9));
        JsonNode released = validator
                .put(card + "/activation", developed.etag(), Api.JSON.createObjectNode())
                .body();
        assertThat(released.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(released.path("activatedBy").asText())
                .isNotEqualTo(released.path("requestedBy").asText());
    }

    private static Api.Answer awaited(Api analyst, String card) {
        for (int attempt = 0; attempt < 600; attempt++) {
            Api.Answer answer = analyst.read(card);
            if (!answer.body().path("status").asText().equals("FITTING")) {
                return answer;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the card is still being developed: " + card);
    }

    private static String settings(String name) {
        return switch (name) {
            case "german" ->
                SETTINGS.formatted(name, name, "{\"column\":\"21\",\"bad\":[\"2\"],\"good\":[\"1\"]}", """
                        ,"file":{"delimiter":" ","names":[%s]},
                         "columns":[{"name":"9","exclude":true}]""".formatted(
                                numbered(21))); // marital status and sex
            case "hmeq" -> SETTINGS.formatted(name, name, "{\"column\":\"Default\",\"bad\":[\"1\"]}", "");
            default ->
                SETTINGS.formatted(name, name, "{\"column\":\"default.payment.next.month\",\"bad\":[\"1\"]}", """
                        ,"columns":[{"name":"ID","exclude":true},{"name":"SEX","exclude":true}]""");
        };
    }

    private static String numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
    }
}
