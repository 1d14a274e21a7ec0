package assay.scoring.valuation;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.scoring.valuation.domain.evidence.BackTest;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws what was expected of the holdout beside what happened in it. */
final class CalibrationPlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;

    private CalibrationPlot() {}

    /** Mean transactions per client by number of known repeats, as an SVG document. */
    static String svg(RepeatFamily family, BackTest test) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("%s: transactions in a holdout of %.0f weeks".formatted(family.title(), test.weeks()))
                .xAxisTitle("repeats known before")
                .yAxisTitle("transactions per client")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        List<String> groups =
                test.calibration().stream().map(CalibrationPlot::label).toList();
        chart.addSeries("expected", groups, means(test, BackTest.Bin::expected));
        chart.addSeries("actual", groups, means(test, BackTest.Bin::actual));
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try {
            ChartEncoder.saveChart(chart, document, "svg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toString(UTF_8);
    }

    private static String label(BackTest.Bin bin) {
        return bin.repeats() == BackTest.LAST_BIN ? bin.repeats() + "+" : Integer.toString(bin.repeats());
    }

    private static List<Double> means(BackTest test, ToDoubleFunction<BackTest.Bin> total) {
        return test.calibration().stream()
                .map(bin -> total.applyAsDouble(bin) / bin.clients())
                .toList();
    }
}
