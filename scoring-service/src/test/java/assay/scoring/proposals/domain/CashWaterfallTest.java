package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Four years at 10 % on 400, 100 of principal a year: debt service 140, 130, 120, 110. Worked out by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CashWaterfallTest {

    private static final RepaymentSchedule LOAN =
            Loans.schedule(400, Loans.years(4, 0.1), Grace.NONE, new RepaymentShape.EqualPrincipal());

    @Test
    void the_reserve_is_filled_before_the_owners_and_released_with_the_last_payment() {
        List<CashWaterfall.Line> lines = run(0, CashForecast.ofAvailable(300, 200, 200, 200));

        assertThat(column(lines, CashWaterfall.Line::toReserve)).containsExactly(130L, -10L, -10L, -110L);
        assertThat(column(lines, CashWaterfall.Line::reserve)).containsExactly(130L, 120L, 110L, 0L);
        assertThat(column(lines, CashWaterfall.Line::distributed)).containsExactly(30L, 80L, 90L, 200L);
    }

    /** Half of what is left after the reserve repays early: 15 of 30; then interest runs on 285 and not on 300. */
    @Test
    void the_sweep_takes_its_share_of_what_is_left_and_saves_interest() {
        List<CashWaterfall.Line> lines = run(0.5, CashForecast.ofAvailable(300, 200, 200, 200));

        assertThat(column(lines, CashWaterfall.Line::sweep)).startsWith(15L, 41L);
        assertThat(column(lines, CashWaterfall.Line::interest)).startsWith(40L, 29L);
        assertThat(column(lines, CashWaterfall.Line::outstanding)).startsWith(285L, 144L);
    }

    @Test
    void a_loan_that_was_swept_away_needs_no_reserve() {
        List<CashWaterfall.Line> lines = run(1, CashForecast.ofAvailable(1_000, 200, 200, 200));

        assertThat(column(lines, CashWaterfall.Line::outstanding)).containsExactly(0L, 0L, 0L, 0L);
        assertThat(column(lines, CashWaterfall.Line::reserve)).containsExactly(130L, 0L, 0L, 0L);
        assertThat(column(lines, CashWaterfall.Line::distributed)).endsWith(200L, 200L);
    }

    /** The second year has 20 for 130: the reserve gives its 60, and 50 are owed on. */
    @Test
    void a_dry_year_draws_the_reserve_and_what_is_missing_is_owed_on() {
        List<CashWaterfall.Line> lines = run(0, CashForecast.ofAvailable(200, 20, 500, 500));

        assertThat(lines.get(1))
                .extracting(
                        CashWaterfall.Line::fromReserve,
                        CashWaterfall.Line::reserve,
                        CashWaterfall.Line::shortfall,
                        CashWaterfall.Line::outstanding)
                .containsExactly(60L, 0L, 50L, 250L);
        assertThat(lines.get(2).interest()).isEqualTo(25);
    }

    private static List<CashWaterfall.Line> run(double sweep, CashForecast cash) {
        return CashWaterfall.of(LOAN, cash, 1, 0, sweep).lines();
    }

    private static LongStream column(
            List<CashWaterfall.Line> lines, java.util.function.ToLongFunction<CashWaterfall.Line> value) {
        return lines.stream().mapToLong(value);
    }
}
