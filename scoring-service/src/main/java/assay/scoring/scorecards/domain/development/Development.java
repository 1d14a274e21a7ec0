package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.development.DevelopmentReport.ColumnFigures;
import assay.scoring.scorecards.domain.development.DevelopmentReport.CrossValidation;
import assay.scoring.scorecards.domain.development.DevelopmentReport.OutOfTime;
import assay.scoring.scorecards.domain.development.DevelopmentReport.PredictivePerformance;
import assay.scoring.scorecards.domain.development.DevelopmentReport.SuspectColumn;
import assay.scoring.scorecards.domain.development.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/** Develops a card from a sample: final fit on all rows, tests on rows that a fit has not seen, calibration, points. */
public final class Development {

    private final Sample sample;
    private final DevelopmentSettings settings;

    private Development(Sample sample, DevelopmentSettings settings) {
        this.sample = sample;
        this.settings = settings;
    }

    /** A card with its figures, or the reason for none. The same sample and settings give the same bits. */
    public static DevelopmentOutcome of(Sample sample, DevelopmentSettings settings) {
        return new Development(sample, settings).develop();
    }

    /**
     * Fits the model alone, without any test of it: what a benchmark times.
     *
     * @return characteristics of the model; empty if there is none
     */
    public static Optional<Integer> fitOnly(Sample sample, DevelopmentSettings settings) {
        return ModelFit.of(sample, sample.allRows(), settings) instanceof ModelFit.Outcome.Fitted fitted
                ? Optional.of(fitted.model().chosen().size())
                : Optional.empty();
    }

    private DevelopmentOutcome develop() {
        int bad = sample.badRows();
        int fewest = FastMath.min(bad, sample.rows() - bad);
        if (fewest < 2 * settings.validation().folds()) {
            return Refusal.ofColumn(
                    Reason.TOO_FEW_OF_A_CLASS,
                    settings.label().column(),
                    Map.of("rows", fewest, "needed", 2 * settings.validation().folds()));
        }
        int[] rows = sample.allRows();
        List<ColumnBins> bins = new ArrayList<>();
        for (int i = 0; i < sample.columns(); i++) {
            bins.add(ColumnBinning.of(i, sample.column(i), sample.counts(i, rows), settings.binning()));
        }
        List<SuspectColumn> suspects = LeakageCheck.suspects(sample, bins, settings.selection());
        List<SuspectColumn> refused = suspects.stream()
                .filter(suspect -> suspect.serious() && !settings.accepted().contains(suspect.column()))
                .toList();
        if (!refused.isEmpty()) {
            return Refusal.ofColumn(Reason.LEAKAGE, refused.getFirst().column(), Map.of("suspects", refused));
        }
        return switch (ModelFit.of(sample, rows, settings)) {
            case ModelFit.Outcome.Failed failed -> failed.refusal();
            case ModelFit.Outcome.Fitted fitted -> tested(fitted.model(), suspects);
        };
    }

    private DevelopmentOutcome tested(ModelFit.Model model, List<SuspectColumn> suspects) {
        CardValidation validation = new CardValidation(sample, settings);
        CrossValidation folds;
        switch (validation.folds()) {
            case CardValidation.Outcome.Failed<CrossValidation> failed -> {
                return failed.refusal();
            }
            case CardValidation.Outcome.Tested<CrossValidation> tested -> folds = tested.figures();
        }
        OutOfTime later = null;
        int[] days = sample.days();
        if (days != null) {
            switch (validation.outOfTime(days)) {
                case CardValidation.Outcome.Failed<OutOfTime> failed -> {
                    return failed.refusal();
                }
                case CardValidation.Outcome.Tested<OutOfTime> tested -> later = tested.figures();
            }
        }
        return developed(model, suspects, folds, later);
    }

    private Developed developed(
            ModelFit.Model model, List<SuspectColumn> suspects, CrossValidation folds, @Nullable OutOfTime later) {
        double[] logBadOdds = model.logBadOdds(sample, sample.allRows());
        double shift =
                CalibrationShift.of(logBadOdds, settings.centralTendency().rate());
        CardAssembly assembly = new CardAssembly(sample, model, settings);
        Scorecard card = assembly.card(shift);
        PredictivePerformance development = CardValidation.performance(sample, sample.allRows(), logBadOdds);
        double calibrated = 0;
        for (double odds : logBadOdds) {
            calibrated += 1 / (1 + FastMath.exp(-odds - shift));
        }
        DevelopmentReport report = new DevelopmentReport(
                sample.rows(),
                sample.badRows(),
                model.regression().iterations(),
                model.regression().logLikelihood(),
                figures(model),
                suspects,
                development,
                folds,
                later,
                development.predicted(),
                calibrated / sample.rows());
        return new Developed(card, report, assembly.selfTest(card));
    }

    private List<ColumnFigures> figures(ModelFit.Model model) {
        List<ColumnFigures> figures = new ArrayList<>();
        for (ColumnBins column : model.all()) {
            SampleEncoding.Column declared = sample.column(column.column());
            int place = model.chosen().indexOf(column) + 1;
            ModelFit.Dropped dropped = model.dropped().get(column.column());
            figures.add(new ColumnFigures(
                    declared.settings().name(),
                    declared.book().type(),
                    column.informationValue(),
                    column.shape(),
                    column.corrected(),
                    column.bins(),
                    place == 0 ? null : Double.valueOf(model.regression().coefficients()[place]),
                    place == 0 ? null : Double.valueOf(model.regression().standardErrors()[place]),
                    place == 0 ? null : Double.valueOf(model.regression().pValue(place)),
                    dropped == null ? null : dropped.name()));
        }
        return figures;
    }
}
