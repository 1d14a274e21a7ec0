package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.ScoreScale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a card is developed from a sample. The defaults are meant for any retail or corporate sample; none of them comes
 * from a particular file.
 *
 * @param name name of the card
 * @param label which column holds the outcome, and how it reads
 * @param columns what is declared about columns; the others are taken as {@link ColumnSettings#of}
 * @param forbiddenAttributes names that no input may bear, compared word by word without regard to case
 * @param binning rules of the bins
 * @param selection rules of the characteristics
 * @param validation how the card is tested
 * @param scale how log-odds become points
 * @param centralTendency long-run default rate that the mean probability of the sample is moved to
 * @param accepted columns that are used although they look like leakage
 */
public record DevelopmentSettings(
        String name,
        Label label,
        List<ColumnSettings> columns,
        Set<String> forbiddenAttributes,
        BinningRules binning,
        Selection selection,
        Validation validation,
        ScoreScale scale,
        CentralTendency centralTendency,
        Set<String> accepted) {

    /** Attributes that must not decide on credit, in the two languages of the product. */
    public static final Set<String> FORBIDDEN = Set.of(
            "sex",
            "gender",
            "race",
            "ethnicity",
            "religion",
            "nationality",
            "disability",
            "性别",
            "种族",
            "民族",
            "宗教",
            "国籍",
            "残疾");

    /**
     * The outcome.
     *
     * @param column column that holds it
     * @param bad values that mean default
     * @param good values that mean none; empty if it is the only other one
     */
    public record Label(String column, Set<String> bad, Set<String> good) {

        public Label {
            bad = Set.copyOf(bad);
            good = Set.copyOf(good);
        }
    }

    /**
     * Which characteristics may enter.
     *
     * @param minIv least information value
     * @param maxCorrelation of two weights of evidence with a larger absolute correlation, the weaker one leaves
     * @param maxCharacteristics most characteristics, strongest first
     * @param maxPValue characteristics with a larger p-value leave, worst first; 1 keeps all
     * @param ridge penalty on half the sum of squared coefficients, in observations; keeps separated samples finite
     * @param leakageIv information value from which a column looks like a leak
     * @param leakageAuc area under the curve of a single column from which it looks like a leak
     */
    public record Selection(
            double minIv,
            double maxCorrelation,
            int maxCharacteristics,
            double maxPValue,
            double ridge,
            double leakageIv,
            double leakageAuc) {

        /** Usual values. */
        public static final Selection DEFAULT = new Selection(0.02, 0.85, 30, 0.1, 1, 3, 0.95);
    }

    /**
     * How a card is tested.
     *
     * @param folds parts of the cross-validation, at least 2
     * @param seed of the division into folds
     * @param dateColumn column with the date of the observation, ISO 8601; null without a test out of time
     * @param outOfTimeFrom first day of the later part; null for the last fifth of the rows
     */
    public record Validation(
            int folds,
            long seed,
            @Nullable String dateColumn,
            @Nullable LocalDate outOfTimeFrom) {

        /** Five folds, no date. */
        public static final Validation DEFAULT = new Validation(5, 1, null, null);
    }

    /**
     * A long-run average of one-year default rates.
     *
     * @param rate in (0, 1), conservatism included
     * @param period years that it covers, for people
     * @param conservatism margin included in it, in [0, 1)
     */
    public record CentralTendency(double rate, String period, double conservatism) {

        /** @throws IllegalArgumentException if the rate is not in (0, 1) or the margin is not a part of it */
        public CentralTendency {
            if (!(rate > 0 && rate < 1) || !(conservatism >= 0 && conservatism < rate)) {
                throw new IllegalArgumentException("no default rate: " + rate + ", margin " + conservatism);
            }
        }
    }

    public DevelopmentSettings {
        columns = List.copyOf(columns);
        forbiddenAttributes = Set.copyOf(forbiddenAttributes);
        accepted = Set.copyOf(accepted);
    }

    /** Default settings for a sample. */
    public static DevelopmentSettings of(String name, Label label, CentralTendency centralTendency) {
        return new DevelopmentSettings(
                name,
                label,
                List.of(),
                FORBIDDEN,
                BinningRules.DEFAULT,
                Selection.DEFAULT,
                Validation.DEFAULT,
                new ScoreScale(600, 50, 20),
                centralTendency,
                Set.of());
    }

    /** The same settings with something declared about columns. */
    public DevelopmentSettings withColumns(List<ColumnSettings> declared) {
        return new DevelopmentSettings(
                name,
                label,
                declared,
                forbiddenAttributes,
                binning,
                selection,
                validation,
                scale,
                centralTendency,
                accepted);
    }

    /** What is declared about columns by their name. */
    Map<String, ColumnSettings> byName() {
        return columns.stream().collect(Collectors.toMap(ColumnSettings::name, Function.identity()));
    }
}
