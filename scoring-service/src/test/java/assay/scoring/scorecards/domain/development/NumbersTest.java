package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumbersTest {

    @ParameterizedTest
    @CsvSource({"12, 12", "' -1.5 ', -1.5", "+.5, .5", "5., 5", "1e3, 1000", "-2.5E-2, -.025", "-0, 0"})
    void decimal_notation_is_read(String text, double expected) {
        assertThat(Numbers.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"24, 25, 25", "24, 26, 25", "0.3333, 0.3378, 0.336", "-3, 7, 0", "1234, 5678, 3000", "-0.5, 0, 0"})
    void a_cut_is_the_shortest_number_between(double below, double above, double cut) {
        assertThat(Numbers.cutBetween(below, above)).isEqualTo(cut);
    }

    @Property
    void a_cut_parts_any_two_numbers(@ForAll double one, @ForAll double other) {
        assumeThat(one).isNotEqualTo(other);
        double below = StrictMath.min(one, other);
        double above = StrictMath.max(one, other);

        assertThat(Numbers.cutBetween(below, above)).isGreaterThan(below).isLessThanOrEqualTo(above);
    }

    @Property
    void the_text_of_a_number_reads_as_the_same_bits(@ForAll double value) {
        assertThat(Numbers.parse(Numbers.text(value + 0.0))).isEqualTo(value + 0.0);
    }
}
