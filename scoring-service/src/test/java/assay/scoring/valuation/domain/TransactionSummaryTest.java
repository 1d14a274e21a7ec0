package assay.scoring.valuation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import assay.scoring.valuation.domain.timing.ClientHistory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransactionSummaryTest {

    private static final LocalDate START = LocalDate.parse("2024-01-01");

    @Test
    void several_transactions_of_one_day_count_once_with_their_sum() {
        TransactionSummary summary = summary(70, fact(0, 500), fact(14, 100), fact(14, 250), fact(21, 50));

        assertThat(summary.history()).isEqualTo(new ClientHistory(2, 3, 10));
        assertThat(summary.repeatTotalMinor()).isEqualTo(400);
        assertThat(summary.monetaryValue(2)).isEqualTo(2.0);
    }

    @Test
    void the_first_day_is_no_repeat_even_with_two_transactions() {
        TransactionSummary summary = summary(7, fact(0, 500), fact(0, 700));

        assertThat(summary.history()).isEqualTo(new ClientHistory(0, 0, 1));
        assertThat(summary.monetaryValue(2)).isZero();
    }

    @Test
    void the_last_observed_day_counts_and_the_next_does_not() {
        TransactionSummary summary = summary(10, fact(0, 1), fact(10, 300), fact(11, 900));

        assertThat(summary.history()).isEqualTo(new ClientHistory(1, 10 / 7.0, 10 / 7.0));
        assertThat(summary.repeatTotalMinor()).isEqualTo(300);
        assertThat(summary.lastDay()).isEqualTo(START.plusDays(10));
    }

    @Test
    void a_client_first_seen_after_the_observed_time_has_no_summary() {
        assertThat(TransactionSummary.of(List.of(fact(5, 1)), START.plusDays(4)))
                .isEmpty();
    }

    @Test
    void the_order_of_the_facts_does_not_matter() {
        assertThat(summary(30, fact(9, 3), fact(0, 1), fact(4, 2)))
                .isEqualTo(summary(30, fact(0, 1), fact(4, 2), fact(9, 3)));
    }

    @Test
    void refunds_reduce_the_mean_and_may_turn_it_negative() {
        assertThat(summary(30, fact(0, 900), fact(3, 100), fact(5, -300)).monetaryValue(2))
                .isEqualTo(-2.0);
    }

    @Test
    void a_day_with_nothing_but_refunds_takes_from_the_income_and_is_no_repeat() {
        TransactionSummary summary = summary(30, fact(0, 900), fact(3, 500), fact(5, -200), fact(9, 0), fact(12, -1));

        assertThat(summary.history()).isEqualTo(new ClientHistory(2, 9 / 7.0, 30 / 7.0));
        assertThat(summary.repeatTotalMinor()).isEqualTo(299);
    }

    @Test
    void a_refund_and_a_purchase_of_one_day_are_a_repeat() {
        TransactionSummary summary = summary(30, fact(0, 900), fact(3, -500), fact(3, 100));

        assertThat(summary.history()).isEqualTo(new ClientHistory(1, 3 / 7.0, 30 / 7.0));
        assertThat(summary.repeatTotalMinor()).isEqualTo(-400);
    }

    @Test
    void the_relation_begins_with_a_purchase_and_not_with_a_refund() {
        assertThat(TransactionSummary.of(List.of(fact(1, -5)), START.plusDays(9)))
                .isEmpty();
        assertThat(summary(9, fact(1, -5), fact(2, 7)).firstDay()).isEqualTo(START.plusDays(2));
    }

    @Test
    void amounts_beyond_64_bits_are_an_error_and_not_a_wrong_sum() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> summary(30, fact(0, 1), fact(3, Long.MAX_VALUE), fact(4, 1)));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 5", "0, 1, 5", "1, 6, 5", "1, -1, 5", "1, NaN, 5", "1, 2, NaN", "1, 2, Infinity"})
    void contradictory_histories_are_refused(int repeats, double last, double age) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientHistory(repeats, last, age));
    }

    private static TransactionSummary summary(int observedDays, TransactionFact... facts) {
        return TransactionSummary.of(List.of(facts), START.plusDays(observedDays))
                .orElseThrow();
    }

    private static TransactionFact fact(int day, long amountMinor) {
        return new TransactionFact(START.plusDays(day), amountMinor);
    }
}
