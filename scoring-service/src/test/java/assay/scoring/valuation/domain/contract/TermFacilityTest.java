package assay.scoring.valuation.domain.contract;

import static assay.scoring.valuation.domain.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import assay.scoring.valuation.domain.Golden;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermFacilityTest {

    @ParameterizedTest
    @MethodSource("rows")
    void the_parts_are_those_of_the_sum_in_decimal_arithmetic(GoldenFile.Row row, double tolerance) {
        double[] outstanding = FacilityPeriod.linear(row.number("principal"), 0, row.integer("periods"));
        List<FacilityPeriod> periods = IntStream.range(0, outstanding.length)
                .mapToObj(i -> new FacilityPeriod(
                        row.number("years"),
                        outstanding[i],
                        row.number("marginRate"),
                        i == 0 ? row.number("fee") : 0,
                        row.number("cost"),
                        row.number("prepayment"),
                        row.number("pd"),
                        row.number("lgd"),
                        outstanding[i],
                        row.number("capitalShare") * outstanding[i]))
                .toList();

        FacilityValue value = new TermFacility(periods, row.number("annualRate"), row.number("hurdleRate")).value();

        assertClose(value.margin(), row.number("margin"), tolerance);
        assertClose(value.fees(), row.number("fees"), tolerance);
        assertClose(value.costs(), row.number("costs"), tolerance);
        assertClose(value.creditLoss(), row.number("creditLoss"), tolerance);
        assertClose(value.capitalCharge(), row.number("capitalCharge"), tolerance);
        assertClose(value.reachesMaturity(), row.number("reachesMaturity"), tolerance);
        assertThat(value.net())
                .isCloseTo(
                        value.margin() + value.fees() - value.costs() - value.creditLoss() - value.capitalCharge(),
                        within(1e-6));
    }

    static Stream<Arguments> rows() {
        return Golden.rows("term-facility");
    }

    @Test
    void a_bullet_loan_nobody_repays_early_is_an_annuity_of_its_margin() {
        FacilityPeriod year = new FacilityPeriod(1, 1_000, 0.02, 0, 0, 0, 0, 0, 0, 0);

        FacilityValue value = new TermFacility(List.of(year, year, year), 0.1, 0.12).value();

        assertThat(value.net()).isCloseTo(20 / 1.1 + 20 / 1.21 + 20 / 1.331, within(1e-9));
        assertThat(value.reachesMaturity()).isEqualTo(1);
    }

    @Test
    void the_schedules_begin_with_the_principal_and_fall_to_the_last_instalment() {
        assertThat(FacilityPeriod.linear(120, 0, 4)).containsExactly(120, 90, 60, 30);
        assertThat(FacilityPeriod.linear(120, 120, 3)).containsExactly(120, 120, 120);
        double[] annuity = FacilityPeriod.annuity(1_000, 0.05, 3);
        double payment = 1_000 * 0.05 / (1 - StrictMath.pow(1.05, -3));
        assertThat(annuity[0]).isCloseTo(1_000, within(1e-9));
        assertThat(annuity[1]).isCloseTo(1_050 - payment, within(1e-9));
        assertThat(annuity[2] * 1.05).isCloseTo(payment, within(1e-9));
        assertThat(FacilityPeriod.annuity(90, 0, 3)).containsExactly(90, 60, 30);
    }

    @Test
    void a_group_is_worth_its_facilities() {
        FacilityValue one = new FacilityValue(10, 2, 1, 3, 4, 0.9);
        FacilityValue other = new FacilityValue(1, 1, 1, 1, 1, 0.8);

        FacilityValue group = FacilityValue.sum(List.of(one, other));

        assertThat(group).isEqualTo(new FacilityValue(11, 3, 2, 4, 5, 0.8));
        assertThat(group.net()).isEqualTo(one.net() + other.net());
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 0.1, 0.1, 0.4", "1, -1, 0.1, 0.1, 0.4", "1, 100, 1.1, 0.1, 0.4", "1, 100, 0.1, NaN, 0.4"})
    void numbers_out_of_range_are_refused(double years, double outstanding, double prepay, double pd, double lgd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FacilityPeriod(years, outstanding, 0.02, 0, 0, prepay, pd, lgd, 0, 0));
    }
}
