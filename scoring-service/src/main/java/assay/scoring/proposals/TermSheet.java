package assay.scoring.proposals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands on a term sheet, as texts.
 *
 * @param language tag of the language
 * @param title of the option
 * @param facts label and value, in order
 * @param price parts of the rate and the rate, label and value
 * @param conditions what the client has to do besides paying
 * @param schedule one row of cells for each payment
 * @param cashPlot and frontierPlot as SVG elements; the second is null without a trade-off
 * @param legend what the lines of the first plot are
 * @param frontier one row of cells for each point of the second plot
 */
record TermSheet(
        String language,
        Map<String, String> words,
        String project,
        String title,
        String status,
        List<Row> facts,
        List<Row> price,
        List<Row> publicValue,
        List<String> reasons,
        List<String> services,
        List<String> conditions,
        List<String> columns,
        List<List<String>> schedule,
        String cashPlot,
        List<Line> legend,
        @Nullable String frontierPlot,
        List<String> frontierColumns,
        List<List<String>> frontier,
        String footer) {

    /** A label and what it says. */
    record Row(String label, String value) {}

    /** A line of a plot. */
    record Line(String colour, String label) {}
}
