package assay.scoring.scorecards.domain.exports;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as an SVG picture without scripts, fonts or references.
 *
 * @param title stands above
 * @param bars from top to bottom
 */
record BarChart(String title, List<Bar> bars) {

    private static final int WIDTH = 640;
    private static final int LABELS = 220;
    private static final int FIGURES = 60;
    private static final int ROW = 22;
    private static final int TOP = 34;

    /** One bar; a negative value reaches to the left of the zero line. */
    record Bar(String label, double value, String figure) {}

    String svg() {
        double most = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double scale = most == least ? 0 : (WIDTH - LABELS - 2 * FIGURES) / (most - least);
        double zero = LABELS + FIGURES - least * scale;
        int height = TOP + bars.size() * ROW + 8;
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, height, WIDTH, height));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, height));
        svg.append(format("<text x=\"8\" y=\"20\" font-size=\"14\">%s</text>", Xml.escape(title)));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double end = zero + bar.value() * scale;
            int y = TOP + i * ROW;
            svg.append(format(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                    LABELS - 8, y + 14, Xml.escape(shortened(bar.label()))));
            svg.append(format(
                    "<rect x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"16\" fill=\"%s\"/>",
                    Math.min(zero, end), y, Math.abs(end - zero), bar.value() < 0 ? "#b5533c" : "#3c7ab5"));
            svg.append(format(
                    "<text x=\"%.2f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                    bar.value() < 0 ? end - 4 : end + 4,
                    y + 13,
                    bar.value() < 0 ? "end" : "start",
                    Xml.escape(bar.figure())));
        }
        return svg.append("</svg>").toString();
    }

    private static String shortened(String label) {
        int most = 32;
        return label.codePointCount(0, label.length()) <= most
                ? label
                : label.substring(0, label.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
