package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public samples and how well a scorecard without monotonic constraint parts them, cross-validated. Monotonic bins may
 * cost a little. The settings are the defaults for all of them. Skipped where the data sets are absent.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceSamplesTest {

    static Stream<Arguments> samples() {
        return Stream.of(
                sample("german", SharedSamples::german, 0.782, 0.02),
                sample("hmeq", SharedSamples::hmeq, 0.911, 0.005),
                sample("taiwan", SharedSamples::taiwan, 0.770, 0.005));
    }

    private static Arguments sample(String name, Supplier<SharedSamples> source, double auc, double margin) {
        return Arguments.of(Named.of(name, source), auc, margin);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void default_settings_come_within_the_margin_of_the_reference(
            Supplier<SharedSamples> source, double auc, double margin) {
        Developed developed = (Developed) source.get().develop();

        DevelopmentReport report = developed.report();
        assertThat(report.crossValidation().auc()).isGreaterThan(auc - margin);
        assertThat(report.crossValidation().folds()).hasSize(5);
        assertThat(report.calibratedMean()).isCloseTo(0.03, within(1e-9));
        assertThat(developed.card().characteristics())
                .allSatisfy(characteristic ->
                        assertThat(characteristic.coefficient()).isNegative());
    }

    @Test
    void the_checking_account_of_german_credit_has_its_known_information_value() {
        Developed developed = (Developed) SharedSamples.german().develop();

        assertThat(developed.report().columns().getFirst().informationValue()).isCloseTo(0.666012, within(1e-6));
    }
}
