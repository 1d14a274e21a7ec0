package assay.scoring.valuation.domain.contract;

import static assay.scoring.valuation.domain.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import assay.scoring.valuation.domain.Golden;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShiftedBetaGeometricTest {

    @ParameterizedTest
    @MethodSource("published")
    void both_published_cohorts_are_fitted_and_valued_as_published(GoldenFile.Row row, double tolerance) {
        RenewalCounts counts =
                RenewalCounts.ofCohort(Arrays.stream(row.text("survivors").split(" "))
                        .map(Integer::valueOf)
                        .toList());

        var fitted = (FitOutcome.Fitted<ShiftedBetaGeometric>) ShiftedBetaGeometricFit.of(counts);

        assertThat(fitted.model().a()).isCloseTo(row.number("a"), within(5e-4));
        assertThat(fitted.model().b()).isCloseTo(row.number("b"), within(5e-4));
        assertThat(fitted.logLikelihood()).isCloseTo(row.number("logLikelihood"), within(6e-4));
        assertThat(fitted.model().logLikelihood(counts)).isCloseTo(fitted.logLikelihood(), within(1e-9));
        assertClose(fitted.model().discountedLifetime(0.1), row.number("lifetime"), tolerance);
        assertClose(fitted.model().discountedResidualLifetime(5, 0.1), row.number("residualAtFifth"), tolerance);
    }

    static Stream<Arguments> published() {
        return Golden.rows("shifted-beta-geometric");
    }

    @Test
    void lifetimes_are_sums_of_what_survives() {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(0.668, 3.806);
        double lifetime = 0;
        double residual = 0;
        for (int t = 0; t < 2_000; t++) {
            lifetime += model.survival(t) * StrictMath.pow(1.1, -t);
            residual += model.survival(5 + t) / model.survival(4) * StrictMath.pow(1.1, -t);
        }

        assertThat(model.discountedLifetime(0.1)).isCloseTo(lifetime, within(1e-9));
        assertThat(model.discountedResidualLifetime(5, 0.1)).isCloseTo(residual, within(1e-9));
    }

    @Test
    void what_ends_and_what_survives_is_everything_and_retention_rises() {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(0.7, 1.2);
        double ended = 0;
        for (int t = 1; t <= 40; t++) {
            ended += model.endsAt(t);
            assertThat(ended + model.survival(t)).isCloseTo(1, within(1e-12));
            assertThat(model.retention(t + 1)).isGreaterThan(model.retention(t));
        }
        assertThat(model.endsWithin(3, 4)).isCloseTo(1 - model.survival(7) / model.survival(3), within(1e-12));
    }

    @Test
    void contracts_watched_for_different_times_count_each_for_what_was_seen() {
        RenewalCounts mixed = new RenewalCounts(List.of(30, 20), List.of(10, 40));
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(1.3, 2.1);

        double byHand = 30 * StrictMath.log(model.endsAt(1))
                + 20 * StrictMath.log(model.endsAt(2))
                + 10 * StrictMath.log(model.survival(1))
                + 40 * StrictMath.log(model.survival(2));

        assertThat(model.logLikelihood(mixed)).isCloseTo(byHand, within(1e-10));
    }

    @Test
    void refusals_say_why() {
        assertThat(refused(List.of(1_000, 980, 971)).reason()).isEqualTo(FitOutcome.Reason.TOO_FEW_ENDED);
        assertThat(refused(List.of(1_000, 600)).reason()).isEqualTo(FitOutcome.Reason.TOO_FEW_RENEWALS);
        // retention falls, which no mixture of constant probabilities does
        var falling = refused(List.of(1_000, 900, 700, 400, 100));
        assertThat(falling.reason()).isEqualTo(FitOutcome.Reason.BOUNDARY);
        assertThat(falling.figures()).containsKeys("a", "b", "logLikelihood", "slope");
    }

    @Test
    void cohorts_that_grow_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RenewalCounts.ofCohort(List.of(100, 80, 90)));
    }

    private static FitOutcome.Refused<ShiftedBetaGeometric> refused(List<Integer> survivors) {
        return (FitOutcome.Refused<ShiftedBetaGeometric>) ShiftedBetaGeometricFit.of(RenewalCounts.ofCohort(survivors));
    }
}
