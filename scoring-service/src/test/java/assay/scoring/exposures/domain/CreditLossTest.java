package assay.scoring.exposures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import assay.foundation.harness.GoldenFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreditLossTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final ExposureAtDefault TERM_LOAN = new ExposureAtDefault(100, 100, 0.75);
    private static final List<Instalment> SCHEDULE = List.of(
            new Instalment(LocalDate.parse("2027-06-30"), 100),
            new Instalment(LocalDate.parse("2028-06-30"), 70),
            new Instalment(LocalDate.parse("2029-06-30"), 40));
    private static final TermStructure PDS = new TermStructure(List.of(0.01, 0.015, 0.02));

    @Test
    void the_loss_of_a_three_year_loan_is_met() {
        GoldenFile file = GoldenFile.read("expected-credit-loss");
        CreditLoss loss = CreditLoss.of(ExposureProfile.of(TODAY, SCHEDULE, TERM_LOAN, false), PDS, 0.4, 0.05);

        for (GoldenFile.Row row : file.rows()) {
            double computed = row.text("horizon").equals("lifetime") ? loss.lifetime() : loss.twelveMonth();
            assertThat(computed).isCloseTo(row.number("loss"), offset(file.tolerance()));
        }
        assertThat(loss.terms().stream().mapToDouble(CreditLoss.LossTerm::loss).sum())
                .isCloseTo(loss.lifetime(), offset(1e-12));
    }

    @Test
    void a_period_that_crosses_the_twelfth_month_counts_there_with_its_part_before_it() {
        List<Instalment> oneStep = List.of(new Instalment(LocalDate.parse("2027-12-31"), 100));

        ExposureProfile profile = ExposureProfile.of(TODAY, oneStep, TERM_LOAN, false);
        CreditLoss loss = CreditLoss.of(profile, TermStructure.flat(0.02), 0.4, 0);

        assertThat(profile.periods())
                .extracting(ExposureProfile.Period::endYears)
                .containsExactly(1.0, 1 + 184.0 / 366);
        assertThat(loss.twelveMonth()).isCloseTo(0.02 * 0.4 * 100, offset(1e-12));
    }

    @Test
    void what_was_repaid_may_be_drawn_again_only_if_the_facility_revolves() {
        assertThat(exposures(false)).containsExactly(100.0, 70.0, 40.0);
        assertThat(exposures(true)).containsExactly(100.0, 70 + 0.75 * 30, 40 + 0.75 * 60);
    }

    private static List<Double> exposures(boolean revolving) {
        return ExposureProfile.of(TODAY, SCHEDULE, TERM_LOAN, revolving).periods().stream()
                .map(ExposureProfile.Period::exposure)
                .toList();
    }

    @Test
    void a_planned_drawdown_is_not_counted_twice() {
        ExposureAtDefault construction = new ExposureAtDefault(200, 100, 0.75);
        List<Instalment> drawing = List.of(
                new Instalment(LocalDate.parse("2027-06-30"), 100), new Instalment(LocalDate.parse("2028-06-30"), 180));

        assertThat(ExposureProfile.of(TODAY, drawing, construction, false).periods())
                .extracting(ExposureProfile.Period::exposure)
                .containsExactly(construction.amount(), 180 + 0.75 * 20);
    }

    @Test
    void survival_within_a_year_has_a_constant_hazard_and_the_last_year_lasts() {
        assertThat(PDS.survival(0)).isEqualTo(1);
        assertThat(PDS.survival(2)).isCloseTo(0.99 * 0.985, offset(1e-15));
        assertThat(PDS.survival(0.5) * PDS.survival(0.5)).isCloseTo(0.99, offset(1e-15));
        assertThat(PDS.survival(5)).isCloseTo(0.99 * 0.985 * 0.98 * 0.98 * 0.98, offset(1e-15));
    }

    @Test
    void a_lifetime_of_terrible_years_is_still_a_number() {
        List<Instalment> long60 = List.of(new Instalment(TODAY.plusYears(60), 100));
        ExposureProfile profile = ExposureProfile.of(TODAY, long60, TERM_LOAN, false);

        CreditLoss loss = CreditLoss.of(profile, TermStructure.flat(0.9999999), 0.4, 0);

        assertThat(loss.lifetime()).isCloseTo(40, offset(1e-9));
    }

    @Test
    void effective_maturity_is_the_mean_time_of_repayments() {
        assertThat(ExposureProfile.effectiveMaturityYears(TODAY, SCHEDULE))
                .isCloseTo((30 * 1 + 30 * 2 + 40 * 3) / 100.0, offset(1e-15));
    }

    @Test
    void a_leap_day_has_anniversaries_too() {
        LocalDate leap = LocalDate.parse("2024-02-29");

        assertThat(YearFraction.between(leap, LocalDate.parse("2025-02-28"))).isEqualTo(1);
        assertThat(YearFraction.between(leap, LocalDate.parse("2028-02-29"))).isEqualTo(4);
    }

    @Test
    void a_schedule_out_of_order_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExposureProfile.of(TODAY, SCHEDULE.reversed(), TERM_LOAN, false));
    }
}
