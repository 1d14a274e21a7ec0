package assay.scoring.scorecards;

import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.scoring.Callers;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;

/** Cards as the API gives them. */
final class ScorecardRequests {

    /** Settings of a simulated sample; places for the purpose and for more members. */
    static final String SETTINGS = """
            {"name":"simulated","purpose":"%s","label":{"column":"outcome","bad":["default"]},
             "definitionOfBad":"90 days past due","outcomeWindowMonths":12,"population":"APPROVED_ONLY",
             "columns":[{"name":"income","specials":["-99"],"repayment":"ABILITY"},{"name":"observed","exclude":true}],
             "centralTendency":{"rate":0.02,"period":"2016-2025"}%s}""";

    private ScorecardRequests() {}

    static String newPurpose() {
        return "p-" + Ids.next().toString().substring(14);
    }

    /** Registers settings that accept inferred types, and returns their id. */
    static String settings(String purpose) {
        return settings(purpose, ",\"acceptInferredTypes\":true");
    }

    static String settings(String purpose, String more) {
        return Callers.owner()
                .body(SETTINGS.formatted(purpose, more))
                .post("/v1/scorecard-settings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Sends a sample and returns the path of the card. */
    static String sent(String settings, String csv) {
        return path(Callers.owner()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/scorecards?settings={id}", settings)
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
    }

    /** Sends a sample, waits for the end of the development, and returns the path of the card. */
    static String developed(String settings, String csv) {
        String card = sent(settings, csv);
        await(card, "FITTING");
        return card;
    }

    /** Waits until a card is no longer in a state. */
    static void await(String card, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> !Callers.owner()
                        .get(card)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("status")
                        .equals(status));
    }

    /** Releases a card in the name of somebody else than who asked for it. */
    static ValidatableResponse release(String card) {
        String etag = Callers.validator().get(card).then().extract().header("ETag");
        return Callers.validator()
                .header("If-Match", etag)
                .put(card + "/activation")
                .then();
    }

    static ValidatableResponse releaseAs(String subject, String card) {
        String etag = Callers.validator().get(card).then().extract().header("ETag");
        return Callers.as(subject, Set.of(Roles.MODEL_VALIDATOR), Set.of("*"))
                .header("If-Match", etag)
                .put(card + "/activation")
                .then();
    }

    static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }
}
