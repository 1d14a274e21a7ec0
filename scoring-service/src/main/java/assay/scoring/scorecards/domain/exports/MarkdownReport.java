package assay.scoring.scorecards.domain.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.Scorecard.CardCalibration;
import assay.scoring.scorecards.domain.Scorecard.CardOrigin;
import assay.scoring.scorecards.domain.Scorecard.ReferenceDistribution;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A card for a reader: where it comes from, how it did on rows it had not seen, scale, calibration, every bin with its
 * figures, and plots as embedded SVG pictures.
 */
public final class MarkdownReport {

    private MarkdownReport() {}

    /**
     * Writes the report.
     *
     * @param origins sample and validation; null for a judgemental card
     */
    public static String of(Scorecard card, @Nullable SampleOrigins origins) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(inline(card.name())).append("\n\n");
        page.append(
                card.origin() == CardOrigin.JUDGEMENTAL
                        ? "Set by experts. Its probabilities of default are assumptions.\n\n"
                        : "Fitted to a labelled sample.\n\n");
        scale(page, card);
        if (origins != null) {
            ValidationChapter.append(page, origins);
        }
        ReferenceDistribution reference = card.reference();
        if (reference != null) {
            page.append("## Scores of the development sample\n\n")
                    .append(picture("Share of the sample by score band", bands(reference)))
                    .append("\n\n");
        }
        page.append("## Characteristics\n\n");
        card.characteristics().forEach(characteristic -> characteristic(page, characteristic));
        return page.toString();
    }

    private static void scale(StringBuilder page, Scorecard card) {
        page.append("| | |\n|---|---|\n");
        row(
                page,
                "Scale",
                text(
                        "%s points at odds good : bad of %s, %s points double the odds",
                        figure(card.scale().targetPoints()),
                        figure(card.scale().targetOdds()),
                        figure(card.scale().pdo())));
        row(
                page,
                "Factor and offset",
                text("%.6f, %.6f", card.scale().factor(), card.scale().offset()));
        row(page, "Intercept", text("%.6f ln(odds good : bad)", card.intercept()));
        row(page, "Weight of evidence", Scorecard.SIGN);
        CardCalibration calibration = card.calibration();
        if (calibration != null) {
            row(
                    page,
                    "Central tendency",
                    text(
                            "%.4f %% a year, %s, margin of conservatism %.4f %%",
                            100 * calibration.centralTendency(),
                            inline(calibration.period()),
                            100 * calibration.conservatism()));
            row(page, "Shift by calibration", text("%.6f ln(odds bad : good)", calibration.shift()));
        }
        page.append('\n');
    }

    private static void characteristic(StringBuilder page, Characteristic characteristic) {
        page.append("### ").append(inline(characteristic.label().en())).append("\n\n");
        page.append(text(
                "%s, coefficient %.6f, %s, %s\n\n",
                inline(characteristic.name()),
                characteristic.coefficient(),
                words(characteristic.repayment().name()),
                words(characteristic.question().name())));
        page.append("| bin | count | good | bad | bad rate | weight of evidence | points |\n");
        page.append("|---|---:|---:|---:|---:|---:|---:|\n");
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Bin bin : characteristic.bins()) {
            String label = BinLabel.of(bin);
            page.append(text(
                    "| %s | %d | %d | %d | %s | %.6f | %d |\n",
                    inline(label),
                    bin.count(),
                    bin.good(),
                    bin.bad(),
                    bin.count() == 0 ? "" : text("%.2f %%", 100.0 * bin.bad() / bin.count()),
                    bin.woe(),
                    bin.points()));
            bars.add(new BarChart.Bar(label, bin.points(), Integer.toString(bin.points())));
        }
        page.append('\n')
                .append(picture("Points: " + characteristic.label().en(), bars))
                .append("\n\n");
    }

    private static List<BarChart.Bar> bands(ReferenceDistribution reference) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Double> bounds = reference.bounds();
        for (int i = 0; i < reference.shares().size(); i++) {
            String label = i == 0
                    ? (bounds.isEmpty() ? "all" : "below " + figure(bounds.get(0)))
                    : "from " + figure(bounds.get(i - 1));
            double share = reference.shares().get(i);
            bars.add(new BarChart.Bar(label, share, text("%.1f %%", 100 * share)));
        }
        return bars;
    }

    static String picture(String title, List<BarChart.Bar> bars) {
        String svg = new BarChart(title, bars).svg();
        return "![" + inline(title) + "](data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(UTF_8)) + ")";
    }

    static void row(StringBuilder page, String name, String value) {
        page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    /** One line without markup: what stands in a name must not change the page around it. */
    static String inline(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                plain.append(' ');
            } else if ("\\`*_{}[]()#+!|~".indexOf(c) >= 0) {
                plain.append('\\').appendCodePoint(c);
            } else if (c == '<' || c == '>' || c == '&') {
                plain.append("&#").append(c).append(';');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? text("%.0f", value) : Double.toString(value);
    }

    static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
