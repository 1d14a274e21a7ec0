package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import assay.scoring.proposals.domain.BusinessCalendar.BusinessDayConvention;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days payments fall, which rate holds meanwhile, and how the days are counted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoanCalendarTest {

    /** The Friday is a holiday, the Saturday after it is worked, Sunday is closed. */
    private static final BusinessCalendar SHIFTED =
            new BusinessCalendar("SHIFTED", Set.of(LocalDate.of(2026, 5, 1)), Set.of(LocalDate.of(2026, 5, 2)));

    @ParameterizedTest
    @CsvSource({
        "UNADJUSTED,         2026-05-01, 2026-05-01",
        "FOLLOWING,          2026-05-01, 2026-05-02",
        "MODIFIED_FOLLOWING, 2026-05-01, 2026-05-02",
        "PRECEDING,          2026-05-01, 2026-04-30",
        "UNADJUSTED,         2026-05-31, 2026-05-31",
        "FOLLOWING,          2026-05-31, 2026-06-01",
        "MODIFIED_FOLLOWING, 2026-05-31, 2026-05-29",
        "PRECEDING,          2026-05-31, 2026-05-29"
    })
    void a_closed_day_moves_as_agreed(BusinessDayConvention roll, LocalDate due, LocalDate paid) {
        assertThat(SHIFTED.roll(due, roll)).isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, true,  2026-05-31, 2026-06-30",
        "2026-04-30, false, 2026-05-30, 2026-06-30",
        "2026-04-29, true,  2026-05-29, 2026-06-29"
    })
    void the_last_of_a_month_stays_the_last_only_under_its_rule(
            LocalDate start, boolean endOfMonth, LocalDate first, LocalDate second) {
        LoanCalendar loan = new LoanCalendar(
                start, 1, endOfMonth, BusinessDayConvention.UNADJUSTED, BusinessCalendar.WEEKENDS, DayCount.ACT_365);

        assertThat(loan.periods(2, new RateTerms.Fixed(0.05)).stream().map(InterestPeriod::end))
                .containsExactly(first, second);
    }

    @Test
    void a_period_bears_the_rate_of_its_first_day() {
        LocalDate start = LocalDate.of(2026, 1, 15);
        RateTerms stepped = new RateTerms.Stepped(
                List.of(new RateTerms.Step(start, 0.03), new RateTerms.Step(LocalDate.of(2026, 2, 15), 0.04)));
        LoanCalendar loan = new LoanCalendar(
                start, 1, true, BusinessDayConvention.UNADJUSTED, BusinessCalendar.WEEKENDS, DayCount.ACT_365);

        assertThat(loan.periods(2, stepped).stream().map(InterestPeriod::rate)).containsExactly(0.03, 0.04);
    }

    @Test
    void rates_out_of_order_are_no_terms() {
        RateTerms.Step later = new RateTerms.Step(LocalDate.of(2027, 1, 1), 0.04);
        RateTerms.Step earlier = new RateTerms.Step(LocalDate.of(2026, 1, 1), 0.03);

        assertThatIllegalArgumentException().isThrownBy(() -> new RateTerms.Stepped(List.of(later, earlier)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateTerms.Stepped(List.of(later, later)));
    }

    /** Monday 1 June to Monday 29 June: with the weekend before, 31 days. */
    @Test
    void a_closure_of_a_month_is_too_long_to_pay_across() {
        LocalDate first = LocalDate.of(2026, 6, 1);
        BusinessCalendar month = closed(first, 29);

        assertThat(month.closedForGood(first)).isTrue();
        assertThat(month.closedForGood(first.plusDays(28))).isTrue();
        assertThat(month.closedForGood(LocalDate.of(2026, 7, 4))).isFalse();
        assertThat(closed(first, 28).closedForGood(first)).isFalse();
    }

    private static BusinessCalendar closed(LocalDate first, int days) {
        return new BusinessCalendar(
                "CLOSED", first.datesUntil(first.plusDays(days)).collect(Collectors.toSet()), Set.of());
    }

    /** A leap year: 366 days. */
    @Test
    void actual_days_are_counted_over_365_or_360() {
        LocalDate from = LocalDate.of(2028, 1, 1);

        assertThat(DayCount.ACT_365.years(from, from.plusYears(1))).isEqualTo(366 / 365.0);
        assertThat(DayCount.ACT_360.years(from, from.plusYears(1))).isEqualTo(366 / 360.0);
    }
}
