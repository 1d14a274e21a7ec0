package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WeightOfEvidenceTest {

    private static final GoldenFile RADIUS = GoldenFile.read("weight-of-evidence");

    @Test
    void a_published_table_is_reproduced() {
        WeightOfEvidence evidence = new WeightOfEvidence(212, 357, 0.5);

        double total = 0;
        for (GoldenFile.Row row : RADIUS.rows()) {
            int good = row.integer("good");
            int bad = row.integer("bad");
            assertThat(evidence.woe(good, bad)).isCloseTo(row.number("woe"), within(RADIUS.tolerance()));
            assertThat(evidence.informationValue(good, bad)).isCloseTo(row.number("informationValue"), within(1e-6));
            total += evidence.informationValue(good, bad);
        }
        assertThat(total).isCloseTo(5.043925, within(1e-6));
    }

    @Test
    void the_same_table_parts_good_from_bad_as_published() {
        long[] good =
                RADIUS.rows().stream().mapToLong(row -> row.integer("good")).toArray();
        long[] bad = RADIUS.rows().stream().mapToLong(row -> row.integer("bad")).toArray();

        Discrimination figures = Discrimination.ofBands(good, bad);

        assertThat(figures.gini()).isCloseTo(0.875416, within(1e-6));
        assertThat(figures.ks()).isCloseTo(0.728622, within(1e-6));
    }

    /** Statlog German credit: "<0", "0-200", ">=200", "none". */
    @Test
    void the_checking_account_of_german_credit_has_its_known_information_value() {
        WeightOfEvidence evidence = new WeightOfEvidence(700, 300, 0.5);
        long[] good = {139, 164, 49, 348};
        long[] bad = {135, 105, 14, 46};

        double total = IntStream.range(0, 4)
                .mapToDouble(i -> evidence.informationValue(good[i], bad[i]))
                .sum();

        assertThat(total).isCloseTo(0.666012, within(1e-6));
    }

    @Test
    void a_bin_without_bad_rows_stays_finite_and_says_that_it_was_corrected() {
        WeightOfEvidence evidence = new WeightOfEvidence(100, 20, 0.5);

        assertThat(evidence.woe(10, 0)).isCloseTo(StrictMath.log((10.5 / 100) / (0.5 / 20)), within(1e-12));
        assertThat(evidence.isCorrected(10, 0)).isTrue();
        assertThat(evidence.isCorrected(10, 1)).isFalse();
    }

    @Test
    void an_empty_bin_weighs_nothing() {
        WeightOfEvidence evidence = new WeightOfEvidence(100, 20, 0.5);

        assertThat(evidence.woe(0, 0)).isZero();
        assertThat(evidence.informationValue(0, 0)).isZero();
    }

    @Test
    void one_class_carries_no_evidence() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WeightOfEvidence(10, 0, 0.5));
    }

    @Property
    void merging_bins_of_the_same_odds_changes_neither_weight_nor_information(
            @ForAll @IntRange(min = 1, max = 500) int good,
            @ForAll @IntRange(min = 1, max = 500) int bad,
            @ForAll @IntRange(min = 1, max = 9) int times) {
        WeightOfEvidence evidence = new WeightOfEvidence(50_000, 20_000, 0.5);

        double apart = evidence.informationValue(good, bad)
                + evidence.informationValue((long) good * times, (long) bad * times);
        double together = evidence.informationValue((long) good * (1 + times), (long) bad * (1 + times));

        assertThat(evidence.woe((long) good * times, (long) bad * times))
                .isCloseTo(evidence.woe(good, bad), within(1e-12));
        assertThat(together).isCloseTo(apart, within(1e-12));
    }

    @Property
    void information_is_never_negative(@ForAll @IntRange(max = 500) int good, @ForAll @IntRange(max = 500) int bad) {
        assertThat(new WeightOfEvidence(700, 600, 0.5).informationValue(good, bad))
                .isGreaterThanOrEqualTo(0);
    }
}
