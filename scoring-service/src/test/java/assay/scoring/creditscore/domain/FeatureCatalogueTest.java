package assay.scoring.creditscore.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.development.ForbiddenAttributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeatureCatalogueTest {

    static final LocalDate EARLY = LocalDate.of(2025, 6, 30);
    static final LocalDate LATE = LocalDate.of(2026, 3, 31);

    static Stream<Arguments> features() {
        GoldenFile golden = GoldenFile.read("features");
        return golden.rows().stream()
                .map(row -> Arguments.of(
                        row.text("feature"), row.text("on20250630"), row.text("on20260331"), golden.tolerance()));
    }

    @ParameterizedTest(name = "{0}: {1} on the first day, {2} on the second")
    @MethodSource("features")
    void a_feature_has_its_value_on_each_of_two_days(String name, String early, String late, double tolerance) {
        Feature feature = FeatureCatalogue.find(name).orElseThrow();

        assertIs(feature, feature.of(FeatureFacts.on(EARLY)), early, tolerance);
        assertIs(feature, feature.of(FeatureFacts.on(LATE)), late, tolerance);
    }

    @Test
    void every_feature_of_the_catalogue_is_checked() {
        List<String> checked = features().map(row -> row.get()[0].toString()).toList();

        assertThat(FeatureCatalogue.all()).extracting(Feature::name).containsExactlyElementsOf(checked);
        assertThat(checked).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void what_happens_after_the_day_changes_no_feature() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LATE); day = day.plusDays(23)) {
            ClientFacts all = FeatureFacts.on(day);
            ClientFacts past = FeatureFacts.onWithoutTheFuture(day);
            assertThat(FeatureCatalogue.all())
                    .as(day.toString())
                    .allSatisfy(feature -> assertThat(feature.of(all)).isEqualTo(feature.of(past)));
        }
    }

    @Test
    void nothing_known_is_missing_and_never_a_made_up_number() {
        ClientFacts nothing = FeatureFacts.nothing(EARLY);

        assertThat(FeatureCatalogue.all())
                .filteredOn(feature -> !(feature.of(nothing) instanceof FeatureValue.Missing))
                .filteredOn(feature -> !feature.of(nothing).equals(FeatureValue.of(0.0)))
                .extracting(Feature::name)
                .containsExactly("clientType", "person");
    }

    @Test
    void every_feature_has_texts_in_both_languages_and_an_as_of_rule() {
        assertThat(FeatureCatalogue.all()).allSatisfy(feature -> {
            assertThat(feature.label().en()).isNotBlank();
            assertThat(feature.label().zh()).containsPattern("\\p{IsHan}");
            assertThat(feature.unit()).isNotBlank();
            assertThat(feature.source().asOfRule().zh()).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void a_quotient_beyond_all_numbers_is_missing_and_no_error() {
        Map<String, Double> figures = new TreeMap<>(
                Map.of("ebit", 1e15, "interestExpense", 1e-300, "totalAssets", 1e-300, "equity", 1.0, "revenue", 1.0));
        figures.putAll(Map.of(
                "currentAssets", 1.0,
                "currentLiabilities", 1.0,
                "totalLiabilities", 1.0,
                "retainedEarnings", 1.0,
                "priorRevenue", 0.0));
        Supplied supplied = Supplied.of(figures, LATE);
        ClientFacts facts = new ClientFacts(FeatureFacts.profile(), List.of(), Worth.UNKNOWN, supplied, 2, LATE);

        assertThat(List.of("interestCover", "equityRatio", "altmanZ", "revenueTrend"))
                .filteredOn(name ->
                        !FeatureCatalogue.find(name).orElseThrow().of(facts).equals(FeatureValue.MISSING))
                .containsExactly("equityRatio"); // 1e300 is a number
    }

    @Test
    void behaviour_is_that_of_features_of_the_catalogue_and_never_of_the_profile() {
        assertThat(Behaviour.values())
                .allSatisfy(behaviour -> assertThat(behaviour.features())
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(FeatureCatalogue.find(name)
                                        .orElseThrow()
                                        .source())
                                .isNotEqualTo(Feature.FactSource.PROFILE)));
        assertThat(Behaviour.of("equityRatio")).isEmpty();
        assertThat(Behaviour.of("worstDaysPastDue12m")).contains(Behaviour.PAYMENT);
    }

    @Test
    void no_feature_is_a_forbidden_attribute() {
        assertThat(FeatureCatalogue.all()).noneMatch(feature -> ForbiddenAttributes.isForbidden(feature.name()));
    }

    @Test
    void groups_are_compared_by_categories_of_the_profile() {
        assertThat(FeatureCatalogue.groupings())
                .map(name -> FeatureCatalogue.find(name).orElseThrow())
                .allMatch(feature -> feature.type() == Characteristic.ValueType.CATEGORICAL)
                .allMatch(feature -> feature.source() == Feature.FactSource.PROFILE);
    }

    @Test
    void an_absent_feature_is_named() {
        assertThat(FeatureCatalogue.absent(List.of("person", "shoeSize"))).containsExactly("shoeSize");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureCatalogue.compute(List.of("shoeSize"), FeatureFacts.on(LATE)))
                .withMessageContaining("shoeSize");
    }

    private static void assertIs(Feature feature, FeatureValue value, String expected, double tolerance) {
        switch (value) {
            case FeatureValue.Missing _ -> assertThat(expected).isEmpty();
            case FeatureValue.Category(String category) -> assertThat(category).isEqualTo(expected);
            case FeatureValue.Amount(double number) -> {
                double wanted = Double.parseDouble(expected);
                assertThat(number).isCloseTo(wanted, within(Math.max(Math.abs(wanted), 1) * tolerance));
                assertThat(feature.type()).isEqualTo(Characteristic.ValueType.NUMERIC);
            }
        }
    }
}
