package assay.scoring.scorecards.domain.exports;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.Scorecard.CardCalibration;
import assay.scoring.scorecards.domain.Scorecard.ReferenceDistribution;
import assay.scoring.scorecards.domain.development.Developed;
import assay.scoring.scorecards.domain.development.DevelopmentReport;
import assay.scoring.scorecards.domain.development.SimulatedSample;
import assay.scoring.scorecards.domain.evaluation.RandomCards;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkdownReportTest {

    private static final Pattern PICTURE = Pattern.compile("\\(data:image/svg\\+xml;base64,([^)]+)\\)");

    @Test
    void every_bin_stands_in_a_table_with_its_figures() {
        Scorecard card = new RandomCards(2).card(6);
        String report = MarkdownReport.of(card, null);
        card.characteristics()
                .forEach(c -> c.bins()
                        .forEach(bin -> assertThat(report)
                                .containsPattern("\\| " + bin.count() + " \\| " + bin.good() + " \\| " + bin.bad()
                                        + " \\| [0-9.]+ % \\| " + "-?[0-9.]+ \\| " + bin.points() + " \\|")));
    }

    @Test
    void every_plot_is_a_picture_of_its_own_without_scripts() throws Exception {
        Scorecard plain = new RandomCards(2).card(6);
        Scorecard card = new Scorecard(
                plain.name(),
                plain.origin(),
                plain.scale(),
                plain.intercept(),
                new CardCalibration(-0.4, 0.03, "2015-2024", 0.002),
                NastyNames.rename(plain).characteristics(),
                new ReferenceDistribution(List.of(500.0, 550.0), List.of(.2, .5, .3)));
        Matcher pictures = PICTURE.matcher(MarkdownReport.of(card, null));
        int found = 0;
        while (pictures.find()) {
            String root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Base64.getDecoder().decode(pictures.group(1))))
                    .getDocumentElement()
                    .getTagName();
            assertThat(root).isEqualTo("svg");
            found++;
        }
        assertThat(found).isEqualTo(7);
    }

    @Test
    void the_validation_stands_in_it_fold_by_fold() {
        Developed developed = (Developed) SimulatedSample.of(7, 4000).develop();
        DevelopmentReport figures = developed.report();
        String report = MarkdownReport.of(
                developed.card(), new SampleOrigins("ab12", "90 days | past due", 12, "all that applied", figures));

        assertThat(report)
                .contains("4000, of them " + figures.bad() + " bad", "90 days \\| past due", "ab12", "12 months")
                .contains(String.format(
                        Locale.ROOT,
                        "Mean over the folds: AUC %.4f",
                        figures.crossValidation().auc()))
                .contains("after it |", "2.0000 % after it");
        for (int i = 0; i < 5; i++) {
            double auc = figures.crossValidation().folds().get(i).auc();
            assertThat(report).contains(String.format(Locale.ROOT, "| fold %d | %.4f |", i + 1, auc));
        }
        figures.columns().forEach(column -> assertThat(report).contains("| " + column.name() + " | "));
        assertThat(report).contains("| weak |");
    }

    @Test
    void names_cannot_change_the_page_around_them() {
        String report = MarkdownReport.of(NastyNames.rename(new RandomCards(2).card(10)), null);
        assertThat(report).doesNotContain("<b>").doesNotContain("\n'card'").contains("# nasty 'card'");
        assertThat(report.lines().filter(line -> line.startsWith("### "))).hasSize(10);
    }
}
