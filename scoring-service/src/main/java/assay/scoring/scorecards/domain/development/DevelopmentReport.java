package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a development, for who validates the card.
 *
 * @param rows rows of the sample
 * @param bad rows with default
 * @param iterations Newton steps of the final regression
 * @param logLikelihood of the final regression
 * @param columns every input of the sample, in the card or not, in the order of the file
 * @param suspects columns that look like leaks and were accepted, or are worth a look
 * @param development figures on the sample itself, before calibration; too good by nature
 * @param crossValidation figures on rows the fit had not seen
 * @param outOfTime figures on later rows; null without a date column
 * @param uncalibratedMean mean probability of default before calibration
 * @param calibratedMean mean probability of default after it
 */
public record DevelopmentReport(
        int rows,
        int bad,
        int iterations,
        double logLikelihood,
        List<ColumnFigures> columns,
        List<SuspectColumn> suspects,
        PredictivePerformance development,
        CrossValidation crossValidation,
        @Nullable OutOfTime outOfTime,
        double uncalibratedMean,
        double calibratedMean) {

    /**
     * One column.
     *
     * @param informationValue of its bins
     * @param shape how the bad rate runs along them; null for manual or single bins
     * @param correctedBins bins that lacked good or bad rows
     * @param bins of the column, also when it is not in the card
     * @param coefficient on its weight of evidence in ln(odds bad : good); null if it is not in the card
     * @param standardError of it
     * @param pValue of its Wald test
     * @param dropped why it is not in the card; null if it is
     */
    public record ColumnFigures(
            String name,
            ValueType type,
            double informationValue,
            @Nullable BinningTrend shape,
            int correctedBins,
            List<Bin> bins,
            @Nullable Double coefficient,
            @Nullable Double standardError,
            @Nullable Double pValue,
            @Nullable String dropped) {

        public ColumnFigures {
            bins = List.copyOf(bins);
        }
    }

    /**
     * A column that knows the outcome suspiciously well.
     *
     * @param kind what is suspicious
     * @param figure information value, area under the curve or share of the bad rows
     * @param serious whether the card is refused unless the column is accepted
     */
    public record SuspectColumn(String column, Suspicion kind, double figure, boolean serious) {

        /** What is suspicious about a column. */
        public enum Suspicion {
            /** Its values identify rows. */
            IDENTITY,
            /** Its information value is very large. */
            INFORMATION_VALUE,
            /** It alone parts good from bad almost perfectly. */
            SINGLE_AUC,
            /** Some of its values occur with one outcome only, and with a good part of that outcome. */
            ONE_OUTCOME
        }
    }

    /**
     * Figures of predictions.
     *
     * @param predicted mean probability of default
     * @param observed part of the rows with default
     * @param brier mean squared error of the probabilities
     */
    public record PredictivePerformance(
            int rows, int bad, double auc, double gini, double ks, double predicted, double observed, double brier) {}

    /**
     * Cross-validation with everything fitted anew inside each fold.
     *
     * @param aucSpread standard deviation over the folds
     * @param gini accuracy ratio of the mean area
     * @param ksSpread standard deviation over the folds
     */
    public record CrossValidation(
            long seed,
            List<PredictivePerformance> folds,
            double auc,
            double aucSpread,
            double gini,
            double ks,
            double ksSpread) {

        public CrossValidation {
            folds = List.copyOf(folds);
        }
    }

    /**
     * Test on later rows.
     *
     * @param from first day of them
     */
    public record OutOfTime(LocalDate from, PredictivePerformance performance) {}

    public DevelopmentReport {
        columns = List.copyOf(columns);
        suspects = List.copyOf(suspects);
    }
}
