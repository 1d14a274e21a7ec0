package assay.scoring.valuation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import assay.scoring.valuation.domain.timing.ClientHistory;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Rows of golden files as arguments of a test, and how close a number must come to one. */
public final class Golden {

    private Golden() {}

    /** Every row of the file with the file's tolerance. */
    public static Stream<Arguments> rows(String file) {
        GoldenFile golden = GoldenFile.read(file);
        return golden.rows().stream().map(row -> Arguments.of(row, golden.tolerance()));
    }

    /** The history in the columns {@code repeats}, {@code lastRepeatWeeks} and {@code ageWeeks}. */
    public static ClientHistory client(GoldenFile.Row row) {
        return new ClientHistory(row.integer("repeats"), row.number("lastRepeatWeeks"), row.number("ageWeeks"));
    }

    /** Relative, but no finer than for a thousandth. */
    public static void assertClose(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(StrictMath.max(StrictMath.abs(expected), 1e-3) * tolerance));
    }
}
