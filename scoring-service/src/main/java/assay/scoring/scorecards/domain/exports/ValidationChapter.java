package assay.scoring.scorecards.domain.exports;

import static assay.scoring.scorecards.domain.exports.MarkdownReport.inline;
import static assay.scoring.scorecards.domain.exports.MarkdownReport.picture;
import static assay.scoring.scorecards.domain.exports.MarkdownReport.row;
import static assay.scoring.scorecards.domain.exports.MarkdownReport.text;

import assay.scoring.scorecards.domain.development.DevelopmentReport;
import assay.scoring.scorecards.domain.development.DevelopmentReport.ColumnFigures;
import assay.scoring.scorecards.domain.development.DevelopmentReport.CrossValidation;
import assay.scoring.scorecards.domain.development.DevelopmentReport.OutOfTime;
import assay.scoring.scorecards.domain.development.DevelopmentReport.PredictivePerformance;
import assay.scoring.scorecards.domain.development.DevelopmentReport.SuspectColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a report that a validator reads first: the sample, its columns, and figures on rows left out of a fit. */
final class ValidationChapter {

    private ValidationChapter() {}

    static void append(StringBuilder page, SampleOrigins origins) {
        DevelopmentReport figures = origins.figures();
        sample(page, origins, figures);
        validation(page, figures);
        columns(page, figures.columns());
        suspects(page, figures.suspects());
    }

    private static void sample(StringBuilder page, SampleOrigins origins, DevelopmentReport figures) {
        page.append("## Sample\n\n| | |\n|---|---|\n");
        row(page, "Rows", text("%d, of them %d bad", figures.rows(), figures.bad()));
        row(page, "Definition of bad", inline(origins.definitionOfBad()));
        row(page, "Outcome window", text("%d months", origins.outcomeWindowMonths()));
        row(page, "Population", inline(origins.population()));
        row(page, "SHA-256", inline(origins.sampleHash()));
        row(
                page,
                "Mean probability of default",
                text(
                        "%.4f %% before calibration, %.4f %% after it",
                        100 * figures.uncalibratedMean(), 100 * figures.calibratedMean()));
        page.append('\n');
    }

    private static void validation(StringBuilder page, DevelopmentReport figures) {
        CrossValidation folds = figures.crossValidation();
        page.append("## Validation\n\n")
                .append("Bins, selection and regression anew inside every fold; before calibration.\n\n")
                .append(
                        "| rows | AUC | Gini | KS | predicted | observed | Brier |\n|---|---:|---:|---:|---:|---:|---:|\n");
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < folds.folds().size(); i++) {
            PredictivePerformance fold = folds.folds().get(i);
            performance(page, "fold " + (i + 1), fold);
            bars.add(new BarChart.Bar("fold " + (i + 1), fold.auc(), text("%.4f", fold.auc())));
        }
        OutOfTime later = figures.outOfTime();
        if (later != null) {
            performance(page, "from " + later.from(), later.performance());
        }
        performance(page, "the sample itself", figures.development());
        page.append(text(
                "\nMean over the folds: AUC %.4f (spread %.4f), Gini %.4f, KS %.4f (spread %.4f).\n\n",
                folds.auc(), folds.aucSpread(), folds.gini(), folds.ks(), folds.ksSpread()));
        page.append(picture("AUC by fold", bars)).append("\n\n");
    }

    private static void performance(StringBuilder page, String what, PredictivePerformance figures) {
        page.append(text(
                "| %s | %.4f | %.4f | %.4f | %.4f | %.4f | %.5f |\n",
                what,
                figures.auc(),
                figures.gini(),
                figures.ks(),
                figures.predicted(),
                figures.observed(),
                figures.brier()));
    }

    private static void columns(StringBuilder page, List<ColumnFigures> columns) {
        page.append("## Columns of the sample\n\n")
                .append("| column | information value | coefficient | standard error | p-value | left out |\n")
                .append("|---|---:|---:|---:|---:|---|\n");
        for (ColumnFigures column : columns) {
            page.append(text(
                    "| %s | %.4f | %s | %s | %s | %s |\n",
                    inline(column.name()),
                    column.informationValue(),
                    figure(column.coefficient(), "%.4f"),
                    figure(column.standardError(), "%.4f"),
                    figure(column.pValue(), "%.3g"),
                    column.dropped() == null ? "" : MarkdownReport.words(column.dropped())));
        }
        page.append('\n');
    }

    private static void suspects(StringBuilder page, List<SuspectColumn> suspects) {
        if (suspects.isEmpty()) {
            return;
        }
        page.append("Columns that may know the outcome:\n\n");
        for (SuspectColumn suspect : suspects) {
            page.append(text(
                    "- %s: %s, %.4f%s\n",
                    inline(suspect.column()),
                    MarkdownReport.words(suspect.kind().name()),
                    suspect.figure(),
                    suspect.serious() ? ", accepted in the settings" : ""));
        }
        page.append('\n');
    }

    private static String figure(@Nullable Double value, String pattern) {
        return value == null ? "" : text(pattern, value);
    }
}
