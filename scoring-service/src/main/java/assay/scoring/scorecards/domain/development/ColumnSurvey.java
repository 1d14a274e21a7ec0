package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a first reading of a sample learns about one column. */
final class ColumnSurvey {

    /** Distinct values that are counted, the first ones; that there are more is all that is known of the others. */
    static final int MOST_COUNTED = 5_000;

    private static final int FEWEST_FOR_IDS = 50;
    private static final int WIDE_NUMBER = 9;
    private static final double MOSTLY = 0.95;

    private final ColumnSettings settings;
    private final Set<String> missingTokens;
    private final Set<String> specials;
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean countsFull;
    private long present;
    private long missing;
    private long special;
    private long numbers;
    private long wholeNumbers;
    private long firstText;
    private boolean rising = true;
    private boolean falling = true;
    private double last = Double.NaN;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private int fewestDigits = Integer.MAX_VALUE;

    ColumnSurvey(ColumnSettings settings) {
        this.settings = settings;
        this.missingTokens = Set.copyOf(settings.missingTokens());
        this.specials = Set.copyOf(settings.specials());
    }

    ColumnSettings settings() {
        return settings;
    }

    /**
     * Notes a cell.
     *
     * @return the number in it; NaN if there is none
     */
    double observe(long row, String cell) {
        if (missingTokens.contains(cell)) {
            missing++;
            return Double.NaN;
        }
        if (specials.contains(cell)) {
            special++;
            return Double.NaN;
        }
        present++;
        count(cell);
        double value = settings.type() == ValueType.CATEGORICAL ? Double.NaN : Numbers.parse(cell);
        if (Double.isNaN(value)) {
            firstText = firstText == 0 ? row : firstText;
            return Double.NaN;
        }
        numbers++;
        wholeNumbers += value == StrictMath.rint(value) ? 1 : 0;
        fewestDigits = StrictMath.min(fewestDigits, cell.length());
        rising &= !(value <= last);
        falling &= !(value >= last);
        last = value;
        lowest = StrictMath.min(lowest, value);
        highest = StrictMath.max(highest, value);
        return value;
    }

    private void count(String cell) {
        if (countsFull) {
            counts.computeIfPresent(cell, (_, rows) -> rows + 1);
            return;
        }
        counts.merge(cell, 1, Integer::sum);
        if (counts.size() > MOST_COUNTED) {
            countsFull = true;
            if (numbers == present - 1 && settings.type() != ValueType.CATEGORICAL) {
                counts.clear(); // a column of numbers has no categories
            }
        }
    }

    /** How the values read: as numbers if every one is a number. */
    ValueType type() {
        if (settings.type() != null) {
            return settings.type();
        }
        return present > 0 && numbers == present ? ValueType.NUMERIC : ValueType.CATEGORICAL;
    }

    /** Whether most values are numbers and some are not, so that no type can be inferred. */
    boolean isMixed() {
        return settings.type() == null && numbers < present && 2 * numbers > present;
    }

    /** First row whose value is no number; 0 if there is none. */
    long firstText() {
        return firstText;
    }

    double lowest() {
        return lowest;
    }

    long missing() {
        return missing;
    }

    /** Distinct values; one more than are counted if there are more. */
    int distinct() {
        return countsFull ? MOST_COUNTED + 1 : counts.size();
    }

    boolean isConstant() {
        int kinds = (missing > 0 ? 1 : 0) + (special > 0 ? 1 : 0) + (countsFull ? 2 : counts.size());
        return kinds <= 1;
    }

    /** Distinct categories, most frequent first, equally frequent ones by name; those beyond a number are left out. */
    List<String> categories(int most) {
        Comparator<Map.Entry<String, Integer>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .sorted(order.thenComparing(Map.Entry.comparingByKey()))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /**
     * Whether the column identifies rows instead of describing them: hardly any value occurs twice, and numbers are
     * whole and in order, without gaps, or long.
     *
     * @param numbersDiffer whether all numbers that were kept differ
     */
    boolean isIdentity(boolean numbersDiffer) {
        if (present < FEWEST_FOR_IDS) {
            return false;
        }
        if (type() == ValueType.CATEGORICAL) {
            return countsFull || counts.size() >= MOSTLY * present;
        }
        boolean whole = wholeNumbers == numbers && missing + special == 0;
        boolean dense = highest - lowest < 2.0 * present;
        return whole && numbersDiffer && (rising || falling || dense || fewestDigits >= WIDE_NUMBER);
    }
}
