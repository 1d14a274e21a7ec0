package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.development.DevelopmentReport.SuspectColumn;
import assay.scoring.scorecards.domain.development.DevelopmentReport.SuspectColumn.Suspicion;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Finds columns that know the outcome too well to be honest: what was written down after the default, or what names the
 * row. An information value above {@value #WORTH_A_LOOK} is reported; the others are serious.
 */
final class LeakageCheck {

    private static final double WORTH_A_LOOK = 0.5;
    private static final double GOOD_PART = 0.3;
    /** Rows of the other outcome that a value must lack, as against its share, before that is no accident. */
    private static final double FEWEST_EXPECTED = 5;

    private LeakageCheck() {}

    /** Suspicious columns, in the order of the file. */
    static List<SuspectColumn> suspects(Sample sample, List<ColumnBins> columns, Selection rules) {
        List<SuspectColumn> suspects = new ArrayList<>();
        for (ColumnBins column : columns) {
            String name = sample.column(column.column()).settings().name();
            if (sample.column(column.column()).identity()) {
                suspects.add(new SuspectColumn(name, Suspicion.IDENTITY, sample.rows(), true));
                continue;
            }
            double auc = singleAuc(column.bins());
            double oneOutcome = oneOutcome(sample, column);
            if (auc >= rules.leakageAuc()) {
                suspects.add(new SuspectColumn(name, Suspicion.SINGLE_AUC, auc, true));
            } else if (oneOutcome >= GOOD_PART) {
                suspects.add(new SuspectColumn(name, Suspicion.ONE_OUTCOME, oneOutcome, true));
            } else if (column.informationValue() > WORTH_A_LOOK) {
                boolean serious = column.informationValue() >= rules.leakageIv();
                suspects.add(new SuspectColumn(name, Suspicion.INFORMATION_VALUE, column.informationValue(), serious));
            }
        }
        return suspects;
    }

    /** Area under the curve of a column alone, its bins ordered by weight of evidence. */
    private static double singleAuc(List<Bin> bins) {
        List<Bin> ordered = new ArrayList<>(bins);
        ordered.sort(Comparator.comparingDouble(Bin::woe));
        return Discrimination.ofBands(
                        ordered.stream().mapToLong(Bin::good).toArray(),
                        ordered.stream().mapToLong(Bin::bad).toArray())
                .auc();
    }

    /** Largest part of one outcome whose values of the column never occur with the other outcome. */
    private static double oneOutcome(Sample sample, ColumnBins column) {
        long[][] counts = sample.counts(column.column(), sample.allRows());
        double most = 0;
        for (int outcome = 0; outcome < 2; outcome++) {
            double all = Arrays.stream(counts[outcome]).sum();
            double otherRate = 1 - all / sample.rows();
            long pure = 0;
            for (int code = 0; code < counts[outcome].length; code++) {
                if (counts[1 - outcome][code] == 0 && counts[outcome][code] * otherRate >= FEWEST_EXPECTED) {
                    pure += counts[outcome][code];
                }
            }
            most = FastMath.max(most, pure / all);
        }
        return most;
    }
}
