package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.proposals.domain.EffectiveRate.Flow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans worked out in textbooks and by regulators. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedLoansTest {

    /**
     * Level payments printed in: Brealey, Myers, Marcus, "Fundamentals of Corporate Finance", problems on a four-year
     * amortizing loan (10 %: 315.47, 6th edition 8 %: 301.92); Gitman, "Principles of Managerial Finance", table 4.8
     * (6,000 at 10 %: 1,892.82); Moyer, McGuigan, Kretlow, "Contemporary Financial Management" (10,000 at 14 %: 3,432.05).
     */
    @ParameterizedTest
    @CsvSource({"100000, 0.10, 31547", "100000, 0.08, 30192", "600000, 0.10, 189282", "1000000, 0.14, 343205"})
    void level_payments_of_textbooks_over_four_years(long cents, double rate, long payment) {
        RepaymentSchedule schedule =
                Loans.schedule(cents, Loans.years(4, rate), Grace.NONE, new RepaymentShape.LevelAnnuity());

        assertThat(IntStream.range(0, 3).mapToLong(schedule::payment)).containsOnly(payment);
        assertThat(schedule.payment(3)).isCloseTo(payment, within(3L)); // the last one takes the rounding
        assertThat(schedule.closing(3)).isZero();
    }

    /** The whole table of Moyer, McGuigan, Kretlow: balances 7,967.95, 5,651.41, 3,010.56; interest 1,115.51, 791.20, 421.48. */
    @Test
    void every_line_of_a_textbook_table() {
        RepaymentSchedule schedule =
                Loans.schedule(1_000_000, Loans.years(4, 0.14), Grace.NONE, new RepaymentShape.LevelAnnuity());

        assertThat(IntStream.range(0, 4).mapToLong(schedule::opening))
                .containsExactly(1_000_000L, 796_795L, 565_141L, 301_056L);
        assertThat(IntStream.range(0, 4).mapToLong(schedule::interest))
                .containsExactly(140_000L, 111_551L, 79_120L, 42_148L);
    }

    /** Directive 98/7/EC of 16 February 1998, annex III, part A: examples 1 to 4. */
    @Test
    void annual_percentage_rates_of_the_consumer_credit_directive() {
        LocalDate start = LocalDate.of(1994, 1, 1);
        LocalDate july = LocalDate.of(1995, 7, 1);

        assertThat(EffectiveRate.of(List.of(new Flow(start, 1000), new Flow(july, -1200))))
                .isCloseTo(0.1296204, within(5e-8));
        assertThat(EffectiveRate.of(List.of(new Flow(start, 950), new Flow(july, -1200))))
                .isCloseTo(0.169026, within(5e-7));
        assertThat(EffectiveRate.of(List.of(
                        new Flow(start, 1000),
                        new Flow(start.plusDays(365), -600),
                        new Flow(start.plusDays(730), -600))))
                .isCloseTo(0.1306623, within(5e-7));
    }

    @Test
    void flows_that_nothing_balances_have_no_rate() {
        LocalDate start = LocalDate.of(1994, 1, 1);

        assertThat(EffectiveRate.of(List.of(new Flow(start, 1000), new Flow(start.plusDays(365), 100))))
                .isNaN();
    }

    /** Regulation Z, appendix J (c)(1)(i): 5,000 against 24 monthly payments of 230 is 9.69 % a year, compounded monthly. */
    @Test
    void a_monthly_loan_of_regulation_z() {
        double nominal = 0.0969;
        List<InterestPeriod> months = Stream.iterate(LocalDate.of(1978, 1, 10), day -> day.plusMonths(1))
                .limit(24)
                .map(day -> new InterestPeriod(day, day.plusMonths(1), 1 / 12.0, nominal))
                .toList();

        RepaymentSchedule schedule = Loans.schedule(500_000, months, Grace.NONE, new RepaymentShape.LevelAnnuity());

        assertThat(schedule.payment(0)).isCloseTo(23_000, within(2L)); // the rate is printed to two decimals
    }

    /** 2006 ISDA definitions, 4.16: lengths printed in the association's table of examples, in days of 360. */
    @ParameterizedTest
    @CsvSource({
        "2006-08-31, 2007-02-28, 178, 178",
        "2007-02-28, 2007-08-31, 183, 182",
        "2007-01-15, 2007-01-30, 15, 15",
        "2007-01-31, 2007-02-28, 28, 28",
        "2006-09-30, 2006-10-31, 30, 30",
        "2006-09-30, 2006-09-30, 0, 0"
    })
    void thirty_day_months(LocalDate from, LocalDate to, int bond, int eurobond) {
        assertThat(DayCount.THIRTY_360.years(from, to)).isEqualTo(bond / 360.0);
        assertThat(DayCount.THIRTY_E_360.years(from, to)).isEqualTo(eurobond / 360.0);
    }
}
