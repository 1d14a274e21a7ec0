package assay.scoring.proposals;

import assay.scoring.proposals.domain.OptionPlanner.FrontierPoint;
import assay.scoring.proposals.domain.ProposalResult.Offer;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The plots of a term sheet as SVG elements that stand in the page. They hold lines and numbers only: words are drawn as
 * outlines of whatever fonts the server has, so the page says them itself.
 */
final class TermSheetPlots {

    /** Colours of cash, debt service and what is owed, in this order. */
    static final List<String> COLOURS = List.of("#2a7f62", "#b3432b", "#35507a");

    private static final int WIDTH = 720;
    private static final int HEIGHT = 280;

    private TermSheetPlots() {}

    /** Cash, debt service and what is owed, by payment, in millions of the currency. */
    static String cash(Offer offer, Currency currency) {
        double million = StrictMath.pow(10, currency.getDefaultFractionDigits()) * 1e6;
        List<Double> number = new ArrayList<>();
        List<Double> available = new ArrayList<>();
        List<Double> payment = new ArrayList<>();
        List<Double> outstanding = new ArrayList<>();
        long owed = offer.amount();
        for (int t = 0; t < offer.schedule().due().size(); t++) {
            owed += offer.schedule().interest().get(t)
                    - offer.schedule().payment().get(t);
            number.add(t + 1.0);
            available.add(offer.waterfall().available().get(t) / million);
            payment.add(offer.schedule().payment().get(t) / million);
            outstanding.add(owed / million);
        }
        XYChart chart = chart();
        line(chart, "cash", number, available, 0);
        line(chart, "service", number, payment, 1);
        line(chart, "owed", number, outstanding, 2);
        return svg(chart);
    }

    /** Rate in percent over cover. */
    static String frontier(List<FrontierPoint> points) {
        XYChart chart = chart();
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        chart.addSeries(
                        "lives",
                        points.stream().map(FrontierPoint::minimumDscr).toList(),
                        points.stream().map(point -> 100 * point.rate()).toList())
                .setMarkerColor(Color.decode(COLOURS.getLast()));
        return svg(chart);
    }

    private static XYChart chart() {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).build();
        chart.getStyler()
                .setLegendVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setLocale(Locale.ROOT);
        return chart;
    }

    private static void line(XYChart chart, String name, List<Double> x, List<Double> y, int colour) {
        chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE).setLineColor(Color.decode(COLOURS.get(colour)));
    }

    private static String svg(XYChart chart) {
        VectorGraphics2D drawing = new VectorGraphics2D();
        chart.paint(drawing, WIDTH, HEIGHT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Processors.get("svg")
                    .getDocument(drawing.getCommands(), new PageSize(0, 0, WIDTH, HEIGHT))
                    .writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String document = bytes.toString(StandardCharsets.UTF_8);
        return document.substring(document.indexOf("<svg"));
    }
}
