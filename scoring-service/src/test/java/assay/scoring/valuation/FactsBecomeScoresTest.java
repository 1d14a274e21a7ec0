package assay.scoring.valuation;

import static assay.scoring.OtherServices.purchase;
import static assay.scoring.OtherServices.reversal;
import static assay.scoring.OtherServices.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.Topics;
import assay.foundation.time.PortfolioZone;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.valuation.domain.timing.ClientHistory;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Events arrive several times, in any order, corrected before they are known: the score depends on the set of facts. */
@ServiceTest
class FactsBecomeScoresTest {

    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05Z");

    @Inject
    ValuationFixture given;

    @Inject
    OtherServices others;

    @Inject
    PortfolioZone zone;

    @Inject
    Jdbi jdbi;

    @Test
    void a_second_purchase_makes_a_score_by_the_closed_form() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 2_235, "2025-01-01", "2025-03-01", "2025-08-02");

        Map<String, Object> stored = given.stored(portfolio, client);

        double age = (zone.today().toEpochDay() - LocalDate.parse("2025-01-01").toEpochDay()) / 7.0;
        assertThat(stored)
                .containsEntry("state", "VALUED")
                .containsEntry("frequency", 2)
                .containsEntry("income_minor", 4_470L)
                .containsEntry("p_alive", ValuationFixture.REPEATS.pAlive(new ClientHistory(2, 213 / 7.0, age)))
                .containsEntry("expected_spend", ValuationFixture.SPEND.expectedSpend(2, 22.35));
    }

    @Test
    void one_purchase_is_not_enough_for_a_number() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 2_235, "2025-01-01");

        assertThat(given.stored(portfolio, client))
                .containsEntry("state", "INSUFFICIENT_HISTORY")
                .containsEntry("frequency", 0)
                .containsEntry("p_alive", null)
                .containsEntry("gross_clv_minor", null);
    }

    @Test
    void duplicates_and_a_replay_of_everything_change_no_score_and_write_no_history() {
        String portfolio = given.portfolioWithModel();
        UUID client = others.client(portfolio, "default");
        List<InteractionRecorded> entries = purchases(client, portfolio);
        others.publish(entries);
        Map<String, Object> before = given.stored(portfolio, client);
        int published = given.published(portfolio, client);

        others.publish(entries);
        others.publish(List.of(entries.getFirst(), entries.getFirst(), entries.getLast()));

        assertThat(given.stored(portfolio, client)).isEqualTo(before);
        assertThat(given.published(portfolio, client)).isEqualTo(published);
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        String portfolio = given.portfolioWithModel();
        UUID inOrder = others.client(portfolio, "default");
        UUID shuffled = others.client(portfolio, "default");
        others.publish(purchases(inOrder, portfolio));
        List<InteractionRecorded> entries = new ArrayList<>(purchases(shuffled, portfolio));
        Collections.shuffle(entries, new Random(7));

        entries.forEach(entry -> others.publish(List.of(entry)));

        assertThat(numbers(portfolio, shuffled)).isEqualTo(numbers(portfolio, inOrder));
    }

    @Test
    void a_reversal_takes_its_original_out_also_when_it_arrives_first() {
        String portfolio = given.portfolioWithModel();
        UUID never = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01");
        UUID after = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01");
        UUID before = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01");
        InteractionRecorded wrong = purchase(after, portfolio, LocalDate.parse("2025-05-01"), 9_900);
        others.publish(List.of(wrong));
        others.publish(List.of(reversal(wrong, RECORDED)));
        InteractionRecorded alsoWrong = purchase(before, portfolio, LocalDate.parse("2025-05-01"), 9_900);

        others.publish(List.of(reversal(alsoWrong, RECORDED)));
        others.publish(List.of(alsoWrong));

        assertThat(numbers(portfolio, after)).isEqualTo(numbers(portfolio, never));
        assertThat(numbers(portfolio, before)).isEqualTo(numbers(portfolio, never));
    }

    @Test
    void a_refund_takes_back_value_but_is_no_purchase() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01", "2025-03-01");

        others.publish(List.of(purchase(client, portfolio, LocalDate.parse("2025-04-01"), -400)));

        assertThat(given.stored(portfolio, client))
                .containsEntry("frequency", 2)
                .containsEntry("last_day", Date.valueOf("2025-03-01"))
                .containsEntry("income_minor", 1_600L);
    }

    @Test
    void several_purchases_of_a_day_count_once() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01", "2025-02-01");

        assertThat(given.stored(portfolio, client))
                .containsEntry("frequency", 1)
                .containsEntry("income_minor", 2_000L);
    }

    @Test
    void principal_counts_as_activity_where_declared_and_never_as_value() {
        String portfolio = OtherServices.newPortfolio();
        given.release(
                portfolio, List.of(TransactionType.FEE, TransactionType.DRAWDOWN), IncomeRule.DEFAULT.subList(1, 2));
        UUID mixed = others.client(portfolio, "default");
        UUID flowsOnly = others.client(portfolio, "default");
        others.publish(List.of(
                entry(mixed, portfolio, "FEE", "2025-01-01", 5_000),
                entry(mixed, portfolio, "DRAWDOWN", "2025-02-01", 900_000),
                entry(mixed, portfolio, "FEE", "2025-03-01", 7_000),
                entry(flowsOnly, portfolio, "DRAWDOWN", "2025-01-01", 900_000),
                entry(flowsOnly, portfolio, "DRAWDOWN", "2025-04-01", 900_000)));

        assertThat(given.stored(portfolio, mixed))
                .containsEntry("state", "VALUED")
                .containsEntry("frequency", 2)
                .containsEntry("income_minor", 7_000L);
        assertThat(given.stored(portfolio, flowsOnly))
                .containsEntry("state", "NO_INCOME_RULE")
                .containsEntry("gross_clv_minor", null)
                .containsKey("p_alive");
    }

    @Test
    void margins_are_weighted_with_the_income_of_each_type() {
        String portfolio = OtherServices.newPortfolio();
        given.release(
                portfolio,
                List.of(TransactionType.PURCHASE, TransactionType.FEE),
                List.of(
                        new IncomeRule(TransactionType.PURCHASE, new BigDecimal("0.2")),
                        new IncomeRule(TransactionType.FEE, BigDecimal.ONE)));
        UUID client = others.client(portfolio, "default");
        others.publish(List.of(
                entry(client, portfolio, "PURCHASE", "2025-01-01", 1_000),
                entry(client, portfolio, "PURCHASE", "2025-02-01", 3_000),
                entry(client, portfolio, "FEE", "2025-03-01", 1_000)));

        assertThat(given.stored(portfolio, client)).containsEntry("margin", 1_600.0 / 4_000);
    }

    @Test
    void a_record_that_cannot_be_read_is_parked_and_the_next_one_is_processed() {
        String portfolio = given.portfolioWithModel();
        others.publishGarbage(Topics.INTERACTIONS, "garbage-" + portfolio);

        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01");

        assertThat(given.stored(portfolio, client)).containsEntry("state", "VALUED");
        int parked =
                jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM dead_letter WHERE topic = :topic")
                        .bind("topic", Topics.INTERACTIONS)
                        .mapTo(int.class)
                        .one());
        assertThat(parked).isPositive();
    }

    private static InteractionRecorded entry(UUID client, String portfolio, String type, String day, long fen) {
        return transaction(client, portfolio, type, LocalDate.parse(day), fen, RECORDED, null);
    }

    private static List<InteractionRecorded> purchases(UUID client, String portfolio) {
        List<InteractionRecorded> entries = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            entries.add(purchase(client, portfolio, LocalDate.of(2025, month, 3 * month), 1_000L * month));
        }
        InteractionRecorded wrong = purchase(client, portfolio, LocalDate.of(2025, 10, 1), 77_700);
        entries.add(wrong);
        entries.add(reversal(wrong, RECORDED));
        return entries;
    }

    /** Everything but the ids and the counters. */
    private Map<String, Object> numbers(String portfolio, UUID client) {
        Map<String, Object> stored = given.stored(portfolio, client);
        List.of("client_id", "version", "revision", "recorded_at").forEach(stored::remove);
        return stored;
    }
}
