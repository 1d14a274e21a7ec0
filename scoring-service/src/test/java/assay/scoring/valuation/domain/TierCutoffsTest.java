package assay.scoring.valuation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TierCutoffsTest {

    @Test
    void the_client_that_reaches_the_share_still_belongs_to_the_better_tier() {
        TierCutoffs cutoffs = TierCutoffs.of(new long[] {50, 20, 15, 10, 5});

        assertThat(cutoffs).isEqualTo(new TierCutoffs(15, 10));
        assertThat(cutoffs.tierOf(15)).isEqualTo(Tier.A);
        assertThat(cutoffs.tierOf(14)).isEqualTo(Tier.B);
        assertThat(cutoffs.tierOf(10)).isEqualTo(Tier.B);
        assertThat(cutoffs.tierOf(9)).isEqualTo(Tier.C);
    }

    @Test
    void one_client_with_nearly_everything_is_alone_in_A() {
        assertThat(TierCutoffs.of(new long[] {1, 990, 9})).isEqualTo(new TierCutoffs(990, 990));
    }

    @Test
    void nobody_is_above_C_where_nobody_has_value() {
        TierCutoffs cutoffs = TierCutoffs.of(new long[] {0, -5, 0});

        assertThat(cutoffs.tierOf(0)).isEqualTo(Tier.C);
        assertThat(cutoffs.tierOf(1_000_000)).isEqualTo(Tier.C);
    }

    @Test
    void totals_beyond_64_bits_are_right() {
        long[] values = new long[100];
        Arrays.setAll(values, i -> Long.MAX_VALUE - i);

        assertThat(TierCutoffs.of(values)).isEqualTo(new TierCutoffs(Long.MAX_VALUE - 79, Long.MAX_VALUE - 94));
    }

    @Property
    void the_clients_above_a_cutoff_hold_the_share_and_without_the_last_value_they_do_not(
            @ForAll @Size(min = 1, max = 60) long[] drawn) {
        long[] values = Arrays.stream(drawn)
                .map(value -> Math.floorMod(value, 1_000_000L))
                .toArray();
        values[0]++; // at least one positive value
        TierCutoffs cutoffs = TierCutoffs.of(values);
        long total = Arrays.stream(values).sum();

        assertThat(sumFrom(values, cutoffs.lowestOfAMinor()) * 100).isGreaterThanOrEqualTo(total * 80);
        assertThat(sumFrom(values, cutoffs.lowestOfAMinor() + 1) * 100).isLessThan(total * 80);
        assertThat(sumFrom(values, cutoffs.lowestOfBMinor()) * 100).isGreaterThanOrEqualTo(total * 95);
        assertThat(sumFrom(values, cutoffs.lowestOfBMinor() + 1) * 100).isLessThan(total * 95);
    }

    @Property(tries = 100)
    void the_order_of_the_clients_does_not_matter(
            @ForAll @Size(max = 30) @LongRange(min = -10, max = 99) long[] values) {
        long[] reversed = new long[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);

        assertThat(TierCutoffs.of(reversed)).isEqualTo(TierCutoffs.of(values));
    }

    @ParameterizedTest
    @CsvSource({"0, 95", "80, 80", "95, 80", "80, 101"})
    void shares_out_of_order_are_refused(int a, int b) {
        assertThatIllegalArgumentException().isThrownBy(() -> TierCutoffs.of(new long[] {1}, a, b));
    }

    private static long sumFrom(long[] values, long lowest) {
        return Arrays.stream(values).filter(value -> value >= lowest).sum();
    }
}
