package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Bin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bins of one column on one part of a sample.
 *
 * @param column index of the column in the sample
 * @param bins without points yet
 * @param binOfCode which bin a code of the column falls into
 * @param informationValue of all bins
 * @param shape how the bad rate runs along the bins; null for manual cuts and a single bin
 * @param corrected bins whose empty cell was corrected
 */
record ColumnBins(
        int column,
        List<Bin> bins,
        int[] binOfCode,
        double informationValue,
        @Nullable BinningTrend shape,
        int corrected) {

    ColumnBins {
        bins = List.copyOf(bins);
        binOfCode = binOfCode.clone();
    }

    /** Weight of evidence by code. */
    double[] woeByCode() {
        double[] woe = new double[binOfCode.length];
        for (int code = 0; code < woe.length; code++) {
            woe[code] = bins.get(binOfCode[code]).woe();
        }
        return woe;
    }
}
