package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.development.DevelopmentReport.ColumnFigures;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Why a column of a sample is not in the card. ln(odds of default) = -1.5 + 2 x - 0.7 y, and x and y go together. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelectionTest {

    private static final List<String> HEADER = List.of("x", "y", "twin", "noise", "outcome");

    private static final Developed DEVELOPED =
            (Developed) Samples.develop(DevelopmentSettings.of("x", label(), SimulatedSample.TENDENCY), HEADER, rows());

    @Test
    void each_column_left_out_says_why() {
        Map<String, String> dropped = new TreeMap<>();
        for (ColumnFigures column : DEVELOPED.report().columns()) {
            if (column.dropped() != null) {
                dropped.put(column.name(), column.dropped());
            }
        }

        assertThat(dropped)
                .containsExactlyInAnyOrderEntriesOf(Map.of("twin", "CORRELATED", "noise", "WEAK", "y", "WRONG_SIGN"));
        assertThat(DEVELOPED.card().characteristics())
                .extracting(Characteristic::name)
                .containsExactly("x");
    }

    /** Alone, y tells of default as x does; beside x its coefficient would reward what its bins punish. */
    @Test
    void a_column_with_the_wrong_sign_tells_something_alone() {
        assertThat(figures("y").informationValue()).isGreaterThan(0.1);
        assertThat(figures("y").coefficient()).isNull();
    }

    @Test
    void a_column_in_the_card_has_its_coefficient_with_error_and_p_value() {
        ColumnFigures x = figures("x");

        assertThat(x.coefficient()).isNotNull().isNegative();
        assertThat(x.standardError()).isNotNull().isBetween(0.01, 0.2);
        assertThat(x.pValue()).isNotNull().isLessThan(1e-9);
    }

    private static ColumnFigures figures(String name) {
        return DEVELOPED.report().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Label label() {
        return new Label("outcome", Set.of("default"), Set.of("paid"));
    }

    private static List<List<String>> rows() {
        SplittableRandom random = new SplittableRandom(17);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            double x = random.nextGaussian();
            double y = 0.7 * x + 0.71 * random.nextGaussian();
            boolean bad = random.nextDouble() < 1 / (1 + StrictMath.exp(1.5 - 2 * x + 0.7 * y));
            rows.add(List.of(
                    Double.toString(x),
                    Double.toString(y),
                    Double.toString(3 * x + 1),
                    Integer.toString(random.nextInt(40)),
                    bad ? "default" : "paid"));
        }
        return rows;
    }
}
