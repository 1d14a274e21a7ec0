package assay.scoring.valuation;

import static assay.scoring.OtherServices.purchase;
import static assay.scoring.OtherServices.reversal;
import static assay.scoring.OtherServices.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.events.InteractionRecorded;
import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.valuation.domain.timing.ClientHistory;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What readers get: numbers with their parts, reasons instead of numbers, other days, other knowledge, own books only. */
@ServiceTest
class ReadingValuationsTest {

    @Inject
    ValuationFixture given;

    @Inject
    OtherServices others;

    @Test
    void a_value_comes_with_its_inputs_and_parts() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 2_235, "2025-01-01", "2025-03-01", "2025-08-02");

        valuation(client)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .body("state", equalTo("VALUED"))
                .body("reasons", empty())
                .body("frequency", equalTo(2))
                .body("recency", equalTo(213 / 7.0))
                .body("monetaryValue", equalTo(22.35))
                .body("parts.expectedSpend", equalTo(ValuationFixture.SPEND.expectedSpend(2, 22.35)))
                .body("parts.margin", equalTo(1.0))
                .body("inputs.firstDay", equalTo("2025-01-01"))
                .body("inputs.lastDay", equalTo("2025-08-02"))
                .body("inputs.repeatIncome.amount", equalTo("44.70"))
                .body("grossClv.currency", equalTo("CNY"))
                .body("horizonWeeks", equalTo(52))
                .body("discountRate", equalTo(0.15))
                .body("tier", nullValue());
    }

    @Test
    void one_deal_only_is_told_in_words_of_the_readers_language() {
        UUID client = given.clientWithPurchases(given.portfolioWithModel(), 1_000, "2025-01-01");

        valuation(client)
                .body("state", equalTo("INSUFFICIENT_HISTORY"))
                .body("pAlive", nullValue())
                .body("grossClv", nullValue())
                .body("reasons.code", contains("insufficient-history"));
        Callers.reader()
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .get("/v1/clients/{id}/valuation", client)
                .then()
                .body("reasons[0].text", equalTo("仅有一笔交易。模型无法区分已流失的客户与尚未再次交易的客户。"));
    }

    @Test
    void without_a_model_or_a_transaction_the_reason_says_so() {
        String bare = OtherServices.newPortfolio();
        valuation(given.clientWithPurchases(bare, 1_000, "2025-01-01", "2025-02-01"))
                .body("state", equalTo("NO_ACTIVE_MODEL"));
        valuation(others.client(given.portfolioWithModel(), "default")).body("state", equalTo("NO_TRANSACTIONS"));

        String late = OtherServices.newPortfolio();
        UUID before = given.clientWithPurchases(late, 1_000, "2025-01-01", "2025-02-01");
        given.releaseAnother(late);
        valuation(before).body("state", equalTo("NOT_YET_VALUED")).body("reasons", hasSize(1));
    }

    @Test
    void an_unknown_client_and_a_foreign_one_look_the_same() {
        String portfolio = given.portfolioWithModel();
        UUID foreign = others.client(portfolio, "book-7");

        String unknownAnswer = Callers.readerOf("book-1")
                .get("/v1/clients/{id}/valuation", Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .path("code");
        Callers.readerOf("book-1")
                .get("/v1/clients/{id}/valuation", foreign)
                .then()
                .statusCode(404)
                .body("code", equalTo(unknownAnswer));
        Callers.readerOf("book")
                .get("/v1/clients/{id}/valuation/history", foreign)
                .then()
                .statusCode(404);
        Callers.readerOf("book-7")
                .get("/v1/clients/{id}/valuation", foreign)
                .then()
                .statusCode(200);
        Callers.as("auditor", Set.of(Roles.AUDITOR), Set.of())
                .get("/v1/clients/{id}/valuation", foreign)
                .then()
                .statusCode(200);
    }

    @Test
    void as_of_a_past_day_later_facts_do_not_exist() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01", "2025-06-01");

        asOf(client, "2025-03-01")
                .body("frequency", equalTo(1))
                .body("asOf", equalTo("2025-03-01"))
                .body("pAlive", equalTo(ValuationFixture.REPEATS.pAlive(new ClientHistory(1, 31 / 7.0, 59 / 7.0))));
        asOf(client, "2025-01-15").body("state", equalTo("INSUFFICIENT_HISTORY"));
        asOf(client, "2024-12-31").body("state", equalTo("NO_TRANSACTIONS"));
    }

    @Test
    void what_was_not_known_then_is_left_out_corrections_too() {
        String portfolio = given.portfolioWithModel();
        UUID client = others.client(portfolio, "default");
        InteractionRecorded first = known(client, portfolio, "2025-01-01", 1_000, "2025-01-02T00:00:00Z");
        InteractionRecorded wrong = known(client, portfolio, "2025-02-01", 9_000, "2025-02-02T00:00:00Z");
        InteractionRecorded late = known(client, portfolio, "2025-01-20", 500, "2025-04-01T00:00:00Z");
        others.publish(List.of(first, wrong, late, reversal(wrong, Instant.parse("2025-03-01T00:00:00Z"))));

        knownAt(client, "2025-02-15T00:00:00Z").body("inputs.repeatIncome.amount", equalTo("90.00"));
        knownAt(client, "2025-03-15T00:00:00Z").body("state", equalTo("INSUFFICIENT_HISTORY"));
        knownAt(client, "2025-05-01T00:00:00Z").body("inputs.repeatIncome.amount", equalTo("5.00"));
    }

    @Test
    void the_stored_number_is_reproduced_from_the_facts_to_the_last_bit() {
        String portfolio = given.portfolioWithModel();
        UUID client =
                given.clientWithPurchases(portfolio, 7_777, "2025-01-01", "2025-02-11", "2025-06-23", "2025-07-04");
        Map<String, Object> stored = valuation(client).extract().path("");

        Map<String, Object> computed =
                asOf(client, stored.get("asOf").toString()).extract().path("");

        for (String number : List.of(
                "pAlive",
                "expectedTransactions",
                "discountedExpectedTransactions",
                "monetaryValue",
                "grossClv",
                "parts")) {
            assertThat(computed.get(number))
                    .as(number)
                    .isEqualTo(stored.get(number))
                    .isNotNull();
        }
    }

    @Test
    void history_is_newest_first_and_the_last_page_has_no_next() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01");
        others.publish(List.of(purchase(client, portfolio, LocalDate.parse("2025-03-01"), 1_000)));

        List<Integer> versions = Callers.reader()
                .get("/v1/clients/{id}/valuation/history", client)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .path("items.version");
        assertThat(versions).hasSizeGreaterThanOrEqualTo(2).isSortedAccordingTo((a, b) -> b - a);
        String next = Callers.reader()
                .get("/v1/clients/{id}/valuation/history?limit=1", client)
                .then()
                .body("items.frequency", contains(2))
                .extract()
                .path("next");
        Callers.reader()
                .get("/v1/clients/{id}/valuation/history?limit=1&cursor={next}", client, next)
                .then()
                .body("items.frequency", contains(1));
    }

    @Test
    void the_ranked_list_is_paged_by_value_and_shows_own_books_only() {
        String portfolio = given.portfolioWithModel();
        UUID small = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-06-01");
        UUID large = given.clientWithPurchases(portfolio, 90_000, "2025-01-01", "2025-06-01");
        UUID foreign = others.client(portfolio, "book-9");
        others.publish(List.of(
                purchase(foreign, portfolio, LocalDate.parse("2025-01-01"), 5_000),
                purchase(foreign, portfolio, LocalDate.parse("2025-06-01"), 5_000)));
        given.rescored(portfolio, "2025-12-31");

        String next = ranked("default", portfolio, "&limit=1")
                .body("items.clientId", contains(large.toString()))
                .body("items[0].tier", equalTo("A"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        ranked("default", portfolio, "&limit=1&cursor=" + next)
                .body("items.clientId", contains(small.toString()))
                .body("next", nullValue());
        ranked("book-9", portfolio, "").body("items.clientId", contains(foreign.toString()));
        ranked("default", portfolio, "&tier=A").body("items.clientId", contains(large.toString()));
        ranked("default", portfolio, "&limit=1&tier=A&cursor=" + next)
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void clients_without_a_value_are_listed_by_their_state() {
        String portfolio = given.portfolioWithModel();
        UUID once = given.clientWithPurchases(portfolio, 1_000, "2025-01-01");
        given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-06-01");

        ranked("default", portfolio, "&state=INSUFFICIENT_HISTORY")
                .body("items.clientId", contains(once.toString()))
                .body("items[0].reasons[0].code", equalTo("insufficient-history"));
    }

    @Test
    void an_erased_client_is_gone() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01");

        others.erase(client);

        valuation(client).statusCode(404);
        assertThat(given.published(portfolio, client)).isZero();
    }

    private static InteractionRecorded known(UUID client, String portfolio, String day, long fen, String recordedAt) {
        return transaction(client, portfolio, "FEE", LocalDate.parse(day), fen, Instant.parse(recordedAt), null);
    }

    private static ValidatableResponse valuation(UUID client) {
        return Callers.reader().get("/v1/clients/{id}/valuation", client).then();
    }

    private static ValidatableResponse asOf(UUID client, String day) {
        return Callers.reader()
                .get("/v1/clients/{id}/valuation?asOf={day}", client, day)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse knownAt(UUID client, String time) {
        return Callers.reader()
                .get("/v1/clients/{id}/valuation?knownAt={time}", client, time)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ranked(String book, String portfolio, String more) {
        return Callers.readerOf(book)
                .get("/v1/valuations?sort=-grossClv&portfolio=" + portfolio + more)
                .then();
    }
}
