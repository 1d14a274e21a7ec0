package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A characteristic in arrays: {@link #binOf} answers what {@link Characteristic#binOf} answers, without walking through
 * objects or reading texts again.
 */
final class CompiledCharacteristic {

    final boolean numeric;
    final int[] points;
    final double[] logGoodOdds;
    final int missing;

    private final double[] lowers;
    private final double[] uppers;
    private final int[] intervals;
    private final double[] specials;
    private final int[] specialBins;
    private final Map<String, Integer> categories = new HashMap<>();
    private final int other;

    /** @throws IllegalArgumentException if intervals overlap or stand in another order than ascending */
    CompiledCharacteristic(Characteristic source) {
        numeric = source.type() == ValueType.NUMERIC;
        List<Bin> bins = source.bins();
        points = bins.stream().mapToInt(Bin::points).toArray();
        logGoodOdds = bins.stream().mapToDouble(Bin::logGoodOdds).toArray();
        missing = source.binOf(null);
        intervals = indexes(bins, Bin.BinKind.INTERVAL);
        lowers = new double[intervals.length];
        uppers = new double[intervals.length];
        for (int i = 0; i < intervals.length; i++) {
            Double lower = bins.get(intervals[i]).lower();
            Double upper = bins.get(intervals[i]).upper();
            lowers[i] = lower == null ? Double.NEGATIVE_INFINITY : lower;
            uppers[i] = upper == null ? Double.NaN : upper; // no number is at or above NaN
            if (i > 0 && !(uppers[i - 1] <= lowers[i])) {
                throw new IllegalArgumentException("intervals of " + source.name() + " do not ascend");
            }
        }
        List<double[]> codes = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            for (String value : bins.get(i).values()) {
                if (!numeric) {
                    categories.putIfAbsent(value, i);
                } else if (bins.get(i).kind() == Bin.BinKind.SPECIAL) {
                    codes.add(new double[] {Double.parseDouble(value), i});
                }
            }
        }
        specials = codes.stream().mapToDouble(code -> code[0]).toArray();
        specialBins = codes.stream().mapToInt(code -> (int) code[1]).toArray();
        int[] others = indexes(bins, Bin.BinKind.OTHER);
        other = others.length == 0 ? -1 : others[0];
    }

    int binOf(double value) {
        if (value != value) {
            return missing;
        }
        for (int i = 0; i < specials.length; i++) {
            if (specials[i] == value) {
                return specialBins[i];
            }
        }
        int passed = 0;
        for (double lower : lowers) { // no early end: intervals are few, and a jump that nobody can foretell costs more
            passed += value >= lower ? 1 : 0;
        }
        return passed == 0 || value >= uppers[passed - 1] ? -1 : intervals[passed - 1];
    }

    int binOf(@Nullable String value) {
        if (value == null) {
            return missing;
        }
        Integer bin = categories.get(value);
        return bin == null ? other : bin;
    }

    private static int[] indexes(List<Bin> bins, Bin.BinKind kind) {
        return IntStream.range(0, bins.size())
                .filter(i -> bins.get(i).kind() == kind)
                .toArray();
    }
}
