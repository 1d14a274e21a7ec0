package assay.scoring.slotting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card is written by one person and released by another; projects are rated with it and the ratings stay. */
@ServiceTest
class SlottingTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    Jdbi jdbi;

    @Test
    void the_shipped_card_is_a_candidate_of_assay_with_descriptors_in_both_languages() {
        Callers.reader()
                .get("/v1/slotting-cards/{id}", ShippedCard.ID)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("author", equalTo("assay"))
                .body("status", equalTo("CANDIDATE"))
                .body("document.factors.code", hasSize(5))
                .body("document.factors.subFactors.flatten().descriptors.collect { it.size() }.unique()", contains(4))
                .body("document.factors.subFactors.flatten().descriptors.WEAK.zh", not(hasItem(nullValue())));
    }

    @Test
    void who_wrote_a_card_cannot_release_it_and_somebody_else_can() {
        String portfolio = OtherServices.newPortfolio();
        String card = registered(portfolio);

        Callers.as("owner", Set.of(Roles.MODEL_VALIDATOR), Set.of("*"))
                .header("If-Match", "\"1\"")
                .put(card + "/activation")
                .then()
                .statusCode(422)
                .body("code", equalTo("four-eyes"));
        Callers.validator().put(card + "/activation").then().statusCode(428);
        activation(card, "\"7\"").statusCode(412);
        activation(card, "\"1\"")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("ACTIVE"))
                .body("activatedBy", equalTo("validator"));

        String second = registered(portfolio);
        activation(second, "\"1\"").statusCode(200);
        Callers.owner().get(card).then().body("status", equalTo("RETIRED"));
        Callers.owner()
                .queryParams(Map.of("portfolio", portfolio, "limit", 1))
                .get("/v1/slotting-cards")
                .then()
                .body("items.status", contains("ACTIVE"))
                .body("next", not(nullValue()));
    }

    @Test
    void a_project_is_rated_with_the_released_card_and_the_rating_is_found_by_its_project() {
        String portfolio = OtherServices.newPortfolio();
        rate(rating(portfolio)).statusCode(409).body("code", equalTo("no-active-slotting-card"));
        String card = registered(portfolio);
        activation(card, "\"1\"").statusCode(200);
        String project = "P-" + UUID.randomUUID();

        String first = rate(rating(portfolio).replace("WIND-2026-014", project))
                .statusCode(201)
                .body("class", equalTo("GOOD"))
                .body("score", closeTo(2.22, 1e-12))
                .body("capital.amount", equalTo("7200000.00"))
                .body("expectedLoss.amount", equalTo("800000.00"))
                .body("ratedBy", equalTo("officer"))
                .body("marks.weight", contains(0.42, 0.18, 0.4))
                .extract()
                .path("id");
        rate(rating(portfolio).replace("WIND-2026-014", project).replace("\"maturityYears\":12", "\"maturityYears\":2"))
                .statusCode(201)
                .body("riskWeight", equalTo(0.7))
                .body("expectedLoss.amount", equalTo("400000.00"));

        String next = Callers.reader()
                .queryParams(Map.of("project", project, "limit", 1))
                .get("/v1/slotting-ratings")
                .then()
                .statusCode(200)
                .body("items.maturityYears", contains(2.0))
                .extract()
                .path("next");
        Callers.reader()
                .queryParams(Map.of("project", project, "limit", 1, "cursor", next))
                .get("/v1/slotting-ratings")
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
        Callers.reader().get("/v1/slotting-ratings/{id}", first).then().body("project", equalTo(project));
    }

    @Test
    void a_stored_rating_is_computed_again_to_the_same_bits_and_a_changed_one_is_found_out() {
        String id =
                ratedWith(registered(OtherServices.newPortfolio())).extract().path("id");

        replay(id).statusCode(200).body("identical", equalTo(true));

        String forged = UUID.randomUUID().toString();
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        INSERT INTO slotting_rating SELECT :forged::uuid, portfolio, project, project_name, card_id,
                            currency, inputs, override_reason, replace(result, '"riskWeight":0.9,', '"riskWeight":0.8,'),
                            rated_by, rated_at FROM slotting_rating WHERE id = :id::uuid
                        """).bind("forged", forged).bind("id", id).execute());
        replay(forged).statusCode(200).body("identical", equalTo(false));
    }

    @Test
    void neither_a_rating_nor_a_card_can_be_rewritten() {
        for (String sql : new String[] {
            "UPDATE slotting_rating SET result = ''",
            "DELETE FROM slotting_rating",
            "UPDATE slotting_card SET document = ''"
        }) {
            assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute(sql))))
                    .as(sql)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_override_is_kept_beside_what_the_card_says_and_has_its_limits() {
        String card = registered(OtherServices.newPortfolio());
        String third = rating("main")
                .replace("\"cover\":\"GOOD\"", "\"cover\":\"WEAK\"")
                .replace("\"construction\":\"STRONG\"", "\"construction\":\"WEAK\"")
                .replace("\"cardId\":\"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01\"", "\"cardId\":\"" + idOf(card) + "\"");
        String override = ",\"override\":{\"class\":\"%s\",\"reason\":\"New guarantee\"}}";

        rate(third.replaceFirst("}$", override.formatted("SATISFACTORY")))
                .statusCode(201)
                .body("classByCard", equalTo("WEAK"))
                .body("class", equalTo("SATISFACTORY"))
                .body("override.reason", equalTo("New guarantee"));
        rate(third.replaceFirst("}$", override.formatted("GOOD")))
                .statusCode(422)
                .body("code", equalTo("override-not-allowed"))
                .body("errors.pointer", contains("/override/class"));
        rate(third.replaceFirst("}$", ",\"inDefault\":true}"))
                .statusCode(201)
                .body("class", equalTo("DEFAULT"))
                .body("riskWeight", equalTo(0.0))
                .body("expectedLossShare", equalTo(0.5));
        rate(third.replaceFirst("}$", ",\"inDefault\":true" + override.formatted("WEAK")))
                .statusCode(422);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "record":"SATISFACTORY"   | "luck":"GOOD"                       | /choices/luck              | unknown-sub-factor
            "record":"SATISFACTORY"   | "luck":"GOOD"                       | /choices/record            | required
            "record":"SATISFACTORY"   | "record":"DEFAULT"                  | /choices/record            | not-one-of
            "record":"SATISFACTORY"   | "record":"BEST"                     | /choices/record            | not-one-of
            "maturityYears":12        | "maturityYears":0                   | /maturityYears             | decimal-min
            "maturityYears":12        | "maturityYears":"NaN"               | /maturityYears             | wrong-type
            "maturityYears":12        | "maturityYears":12,"override":{"class":"WEAK"} | /override/reason | required
            "maturityYears":12        | "maturityYears":12,"override":{"class":"DEFAULT","reason":"x"} | /override/class | not-one-of
            "amount":"100000000.00"   | "amount":"-1.00"                    | /exposureAtDefault/amount  | positive-or-zero
            "EU_UK"                   | "STANDARDISED"                      | /phase                     | phase-required
            "project":"WIND-2026-014" | "project":"no spaces"               | /project                   | pattern
            """)
    void a_bad_rating_names_the_field(String part, String instead, String pointer, String code) {
        String card = registered(OtherServices.newPortfolio());
        String good = rating("main")
                .replace("\"cardId\":\"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01\"", "\"cardId\":\"" + idOf(card) + "\"");
        assertThat(good).contains(part);

        refused(rate(good.replace(part, instead)), pointer, code);
    }

    @Test
    void a_card_nobody_knows_rates_nothing() {
        refused(rate(rating("main")), "/cardId", "unknown-card");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "weight":70             | "weight":60             | /factors/0/subFactors                   | weights-percent
            "weight":60             | "weight":50             | /factors                                | weights-percent
            "code":"record"         | "code":"cover"          | /factors/1/subFactors/0/code            | repeated-code
            "subFactor":"record"    | "subFactor":"luck"      | /caps/0/subFactor                       | unknown-sub-factor
            "good":2.5              | "good":1.2              | /cutOffs                                | cut-offs
            "good":2.5              | "good":4.5              | /cutOffs/good                           | cut-off
            "overrideNotches":1     | "overrideNotches":4     | /overrideNotches                        | max
            "WEAK":{"en":"Weak record","zh":"业绩薄弱"} | "DEFAULT":{"en":"Weak record","zh":"业绩薄弱"} | /factors/1/subFactors/0/descriptors/DEFAULT | not-one-of
            "best":"SATISFACTORY"   | "best":"DEFAULT"        | /caps/0/best                            | not-one-of
            "weight":100,           | "weight":100,"optional":true, | /factors/1/subFactors             | all-optional
            """)
    void a_bad_card_names_the_field(String part, String instead, String pointer, String code) {
        assertThat(SlottingExamples.NEW_CARD).contains(part);

        refused(
                Callers.owner()
                        .body(SlottingExamples.NEW_CARD.replace(part, instead))
                        .post("/v1/slotting-cards")
                        .then(),
                pointer,
                code);
    }

    @Test
    void each_role_does_its_part_and_no_other() {
        Callers.reader()
                .body(SlottingExamples.NEW_CARD)
                .post("/v1/slotting-cards")
                .then()
                .statusCode(403);
        officer()
                .body(SlottingExamples.NEW_CARD)
                .post("/v1/slotting-cards")
                .then()
                .statusCode(403);
        Callers.owner()
                .header("If-Match", "\"1\"")
                .put("/v1/slotting-cards/{id}/activation", ShippedCard.ID)
                .then()
                .statusCode(403);
        Callers.owner().body(rating("main")).post("/v1/slotting-ratings").then().statusCode(403);
        Callers.reader()
                .post("/v1/slotting-ratings/{id}/replays", UUID.randomUUID())
                .then()
                .statusCode(403);
        Callers.owner().get("/v1/slotting-ratings").then().statusCode(403);
    }

    @Test
    void the_examples_of_the_contract_work_and_have_the_members_of_real_answers() throws Exception {
        String receipt = Callers.owner()
                .body(SlottingExamples.NEW_CARD)
                .post("/v1/slotting-cards")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String id = JSON.readTree(receipt).path("id").asText();
        String card = Callers.owner().get("/v1/slotting-cards/{id}", id).asString();
        String made = rate(SlottingExamples.NEW_RATING.replace("0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01", id))
                .statusCode(201)
                .extract()
                .asString();
        String again = replay(JSON.readTree(made).path("id").asText()).extract().asString();

        assertThat(members(receipt)).isEqualTo(members(SlottingExamples.CARD_RECEIPT));
        assertThat(members(card)).isEqualTo(members(SlottingExamples.CARD));
        assertThat(JSON.readTree(card).path("document"))
                .isEqualTo(JSON.readTree(SlottingExamples.CARD).path("document"));
        assertThat(members(made)).isEqualTo(members(SlottingExamples.RATING));
        assertThat(members(again)).isEqualTo(members(SlottingExamples.REPLAY));
    }

    /** The example, without card and override, for a portfolio's released card. */
    private static String rating(String portfolio) {
        return SlottingExamples.NEW_RATING
                .replace(
                        "\"cardId\":\"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01\"",
                        portfolio.equals("main")
                                ? "\"cardId\":\"0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01\""
                                : "\"portfolio\":\"" + portfolio + "\"")
                .replace(
                        ",\"override\":{\"class\":\"GOOD\",\"reason\":\"Parent guarantee signed after the review\"}",
                        "");
    }

    private static ValidatableResponse ratedWith(String card) {
        return rate(rating("main").replace("0199c1f2-7a10-7c3e-8b55-2f0c5d1e9c01", idOf(card)))
                .statusCode(201);
    }

    private static ValidatableResponse rate(String body) {
        return officer().body(body).post("/v1/slotting-ratings").then();
    }

    private static ValidatableResponse replay(String id) {
        return officer().post("/v1/slotting-ratings/{id}/replays", id).then();
    }

    private static void refused(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code))
                .body("errors.find { it.pointer == '" + pointer + "' }.detail", not(startsWith("field.")));
    }

    private static String registered(String portfolio) {
        String location = Callers.owner()
                .body(SlottingExamples.NEW_CARD.replace(
                        "\"portfolio\":\"main\"", "\"portfolio\":\"" + portfolio + "\""))
                .post("/v1/slotting-cards")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    private static ValidatableResponse activation(String card, String etag) {
        return Callers.validator()
                .header("If-Match", etag)
                .put(card + "/activation")
                .then();
    }

    private static String idOf(String card) {
        return card.substring(card.lastIndexOf('/') + 1);
    }

    private static Set<String> members(String json) throws Exception {
        Set<String> names = new TreeSet<>();
        JSON.readTree(json).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static RequestSpecification officer() {
        return Callers.as("officer", Set.of(Roles.CREDIT_OFFICER), Set.of("*"));
    }
}
