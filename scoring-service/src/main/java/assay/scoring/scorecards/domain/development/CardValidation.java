package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.development.DevelopmentReport.CrossValidation;
import assay.scoring.scorecards.domain.development.DevelopmentReport.OutOfTime;
import assay.scoring.scorecards.domain.development.DevelopmentReport.PredictivePerformance;
import assay.scoring.scorecards.domain.development.Refusal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;

/**
 * Tests a way of developing cards on rows it has not seen: binning, selection and regression happen anew inside every
 * part. The probabilities tested are those before calibration to the central tendency, because the rows follow the rate
 * of the sample.
 */
final class CardValidation {

    private static final double LATER_PART = 0.2;

    private final Sample sample;
    private final DevelopmentSettings settings;

    CardValidation(Sample sample, DevelopmentSettings settings) {
        this.sample = sample;
        this.settings = settings;
    }

    /** What came of a validation. */
    sealed interface Outcome<T> {

        record Tested<T>(T figures) implements Outcome<T> {}

        record Failed<T>(Refusal refusal) implements Outcome<T> {}
    }

    /** Stratified cross-validation. */
    Outcome<CrossValidation> folds() {
        int count = settings.validation().folds();
        int[] fold = Folds.stratified(sample, count, settings.validation().seed());
        List<PredictivePerformance> performances = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            int held = f;
            switch (test(row -> fold[row] == held)) {
                case Outcome.Failed<PredictivePerformance> failed -> {
                    return new Outcome.Failed<>(failed.refusal());
                }
                case Outcome.Tested<PredictivePerformance> tested -> performances.add(tested.figures());
            }
        }
        return new Outcome.Tested<>(new CrossValidation(
                settings.validation().seed(),
                performances,
                mean(performances, PredictivePerformance::auc),
                spread(performances, PredictivePerformance::auc),
                mean(performances, PredictivePerformance::gini),
                mean(performances, PredictivePerformance::ks),
                spread(performances, PredictivePerformance::ks)));
    }

    /** Fit on the earlier rows, test on the later ones; only for a sample with dates. */
    Outcome<OutOfTime> outOfTime(int[] days) {
        LocalDate declared = settings.validation().outOfTimeFrom();
        int from = declared == null ? laterPart(days) : (int) declared.toEpochDay();
        boolean[][] seen = new boolean[2][2];
        for (int row = 0; row < days.length; row++) {
            seen[days[row] >= from ? 1 : 0][sample.isBad(row) ? 1 : 0] = true;
        }
        LocalDate day = LocalDate.ofEpochDay(from);
        if (!(seen[0][0] && seen[0][1] && seen[1][0] && seen[1][1])) {
            return new Outcome.Failed<>(Refusal.ofColumn(
                    Reason.OUT_OF_TIME_EMPTY,
                    String.valueOf(settings.validation().dateColumn()),
                    Map.of("from", day.toString())));
        }
        return switch (test(row -> days[row] >= from)) {
            case Outcome.Failed<PredictivePerformance> failed -> new Outcome.Failed<>(failed.refusal());
            case Outcome.Tested<PredictivePerformance> tested ->
                new Outcome.Tested<>(new OutOfTime(day, tested.figures()));
        };
    }

    private static int laterPart(int[] days) {
        int[] sorted = days.clone();
        Arrays.sort(sorted);
        return sorted[(int) FastMath.floor(sorted.length * (1 - LATER_PART))];
    }

    private Outcome<PredictivePerformance> test(IntPredicate held) {
        int[] rows = sample.allRows();
        int[] training = Arrays.stream(rows).filter(held.negate()).toArray();
        int[] test = Arrays.stream(rows).filter(held).toArray();
        return switch (ModelFit.of(sample, training, settings)) {
            case ModelFit.Outcome.Failed failed -> new Outcome.Failed<>(failed.refusal());
            case ModelFit.Outcome.Fitted fitted ->
                new Outcome.Tested<>(performance(sample, test, fitted.model().logBadOdds(sample, test)));
        };
    }

    /** Figures of predictions for some rows. */
    static PredictivePerformance performance(Sample sample, int[] rows, double[] logBadOdds) {
        int bads = 0;
        for (int row : rows) {
            bads += sample.isBad(row) ? 1 : 0;
        }
        double[] good = new double[rows.length - bads];
        double[] bad = new double[bads];
        int g = 0;
        int b = 0;
        double predicted = 0;
        double brier = 0;
        for (int i = 0; i < rows.length; i++) {
            boolean isBad = sample.isBad(rows[i]);
            double pd = 1 / (1 + FastMath.exp(-logBadOdds[i]));
            predicted += pd;
            brier += (pd - (isBad ? 1 : 0)) * (pd - (isBad ? 1 : 0));
            if (isBad) {
                bad[b++] = -logBadOdds[i];
            } else {
                good[g++] = -logBadOdds[i];
            }
        }
        Discrimination discrimination = Discrimination.of(good, bad);
        return new PredictivePerformance(
                rows.length,
                bads,
                discrimination.auc(),
                discrimination.gini(),
                discrimination.ks(),
                predicted / rows.length,
                bads / (double) rows.length,
                brier / rows.length);
    }

    private static double mean(List<PredictivePerformance> figures, ToDoubleFunction<PredictivePerformance> of) {
        return figures.stream().mapToDouble(of).sum() / figures.size();
    }

    private static double spread(List<PredictivePerformance> figures, ToDoubleFunction<PredictivePerformance> of) {
        double mean = mean(figures, of);
        double squares = figures.stream()
                .mapToDouble(of)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return FastMath.sqrt(squares / (figures.size() - 1));
    }
}
