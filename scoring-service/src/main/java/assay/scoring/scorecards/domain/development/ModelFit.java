package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.development.Refusal.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.util.FastMath;

/**
 * The model of one part of a sample: bins, selection and regression, all from these rows alone. Final fit and folds of a
 * validation pass here.
 */
final class ModelFit {

    /** Why a column is not in the model. */
    enum Dropped {
        WEAK,
        CORRELATED,
        BEYOND_LIMIT,
        WRONG_SIGN,
        INSIGNIFICANT
    }

    /**
     * A fitted model.
     *
     * @param all bins of every column of the sample
     * @param chosen columns in the model, strongest first
     * @param regression ln(odds bad : good) on their weights of evidence
     * @param dropped why the other columns are not in it
     */
    record Model(
            List<ColumnBins> all,
            List<ColumnBins> chosen,
            LogisticRegression.Fit regression,
            Map<Integer, Dropped> dropped) {

        /** ln(odds bad : good) of some rows of the sample. */
        double[] logBadOdds(Sample sample, int[] rows) {
            double[] odds = new double[rows.length];
            Arrays.fill(odds, regression.coefficients()[0]);
            for (int j = 0; j < chosen.size(); j++) {
                double[] woe = chosen.get(j).woeByCode();
                double coefficient = regression.coefficients()[j + 1];
                for (int i = 0; i < rows.length; i++) {
                    odds[i] += coefficient * woe[sample.code(chosen.get(j).column(), rows[i])];
                }
            }
            return odds;
        }
    }

    /** What came of a fit. */
    sealed interface Outcome {

        record Fitted(Model model) implements Outcome {}

        record Failed(Refusal refusal) implements Outcome {}
    }

    /** Rows from which correlations are computed. */
    private static final int MOST_COMPARED = 100_000;

    private final Sample sample;
    private final int[] rows;
    private final DevelopmentSettings.Selection rules;
    private final List<ColumnBins> all = new ArrayList<>();
    private final Map<Integer, Dropped> dropped = new TreeMap<>();

    private ModelFit(Sample sample, int[] rows, DevelopmentSettings settings) {
        this.sample = sample;
        this.rows = rows;
        this.rules = settings.selection();
        for (int i = 0; i < sample.columns(); i++) {
            all.add(ColumnBinning.of(i, sample.column(i), sample.counts(i, rows), settings.binning()));
        }
    }

    static Outcome of(Sample sample, int[] rows, DevelopmentSettings settings) {
        return new ModelFit(sample, rows, settings).fit();
    }

    private Outcome fit() {
        List<ColumnBins> chosen = uncorrelated(strong());
        while (!chosen.isEmpty()) {
            LogisticRegression.Fit regression = LogisticRegression.fit(design(chosen), rules.ridge());
            if (!regression.converged()) {
                return new Outcome.Failed(
                        Refusal.of(Reason.NOT_CONVERGED, Map.of("iterations", regression.iterations())));
            }
            int worst = wrongSign(regression);
            Dropped why = Dropped.WRONG_SIGN;
            if (worst < 0) {
                worst = insignificant(regression);
                why = Dropped.INSIGNIFICANT;
            }
            if (worst < 0) {
                return new Outcome.Fitted(new Model(all, chosen, regression, dropped));
            }
            dropped.put(chosen.remove(worst).column(), why);
        }
        return new Outcome.Failed(Refusal.of(Reason.NO_CHARACTERISTIC, Map.of("columns", all.size())));
    }

    /** Columns with enough information, strongest first, equal ones in the order of the file. */
    private List<ColumnBins> strong() {
        List<ColumnBins> strong = new ArrayList<>();
        for (ColumnBins column : all) {
            if (column.informationValue() >= rules.minIv()) {
                strong.add(column);
            } else {
                dropped.put(column.column(), Dropped.WEAK);
            }
        }
        strong.sort(Comparator.comparingDouble(ColumnBins::informationValue).reversed());
        return strong;
    }

    private List<ColumnBins> uncorrelated(List<ColumnBins> strong) {
        List<ColumnBins> kept = new ArrayList<>();
        List<double[]> standardised = new ArrayList<>();
        for (ColumnBins column : strong) {
            if (kept.size() == rules.maxCharacteristics()) {
                dropped.put(column.column(), Dropped.BEYOND_LIMIT);
                continue;
            }
            double[] z = standardised(column);
            boolean similar =
                    standardised.stream().anyMatch(other -> FastMath.abs(product(z, other)) > rules.maxCorrelation());
            if (similar) {
                dropped.put(column.column(), Dropped.CORRELATED);
            } else {
                kept.add(column);
                standardised.add(z);
            }
        }
        return kept;
    }

    /** Weights of evidence with mean 0 and length 1, of evenly spaced rows where there are many. */
    private double[] standardised(ColumnBins column) {
        double[] woe = column.woeByCode();
        int step = rows.length / MOST_COMPARED + 1;
        double[] z = new double[(rows.length + step - 1) / step];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] = woe[sample.code(column.column(), rows[i * step])];
            sum += z[i];
        }
        double mean = sum / z.length;
        double squares = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] -= mean;
            squares += z[i] * z[i];
        }
        double length = FastMath.sqrt(squares);
        for (int i = 0; i < z.length && length > 0; i++) {
            z[i] /= length;
        }
        return z;
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** The characteristic whose coefficient has the wrong sign most clearly: higher weight must mean safer; -1 if none. */
    private static int wrongSign(LogisticRegression.Fit regression) {
        int worst = -1;
        double largest = 0;
        double[] b = regression.coefficients();
        for (int j = 1; j < b.length; j++) {
            if (b[j] >= largest) {
                worst = j - 1;
                largest = b[j];
            }
        }
        return worst;
    }

    private int insignificant(LogisticRegression.Fit regression) {
        int worst = -1;
        double largest = rules.maxPValue();
        for (int j = 1; j < regression.coefficients().length; j++) {
            if (regression.pValue(j) > largest) {
                worst = j - 1;
                largest = regression.pValue(j);
            }
        }
        return worst;
    }

    private LogisticRegression.Design design(List<ColumnBins> chosen) {
        List<IntToDoubleFunction> variables = new ArrayList<>();
        for (ColumnBins column : chosen) {
            double[] woe = column.woeByCode();
            variables.add(row -> woe[sample.code(column.column(), rows[row])]);
        }
        return new LogisticRegression.Design(rows.length, variables, row -> sample.isBad(rows[row]));
    }
}
