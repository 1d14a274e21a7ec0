package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the cells of a column as small numbers, one byte each.
 *
 * <p>Numeric: the intervals between fine cut points in ascending order, one code each. Categorical: one code per
 * category, then one for all others. Both: one code per special value, then the code for missing. The fine cut points
 * depend on the values alone, never on the outcome.
 */
final class CodeBook {

    /** Codes that fit into a byte. */
    static final int MOST_CODES = 256;

    /** A cell that a numeric column cannot have. */
    static final int UNREADABLE = -1;

    private final ValueType type;
    private final double[] cuts;
    private final double lowest;
    private final List<String> categories;
    private final List<String> specials;
    private final double[] specialNumbers;
    private final Set<String> missingTokens;
    private final Map<String, Integer> codes = new HashMap<>();

    private CodeBook(
            ValueType type,
            double[] cuts,
            double lowest,
            List<String> categories,
            List<String> specials,
            Set<String> missingTokens) {
        this.type = type;
        this.cuts = cuts.clone();
        this.lowest = lowest;
        this.categories = List.copyOf(categories);
        this.specials = List.copyOf(specials);
        this.missingTokens = Set.copyOf(missingTokens);
        this.specialNumbers = type == ValueType.NUMERIC
                ? specials.stream().mapToDouble(Numbers::parse).toArray()
                : new double[0];
        if (size() > MOST_CODES) {
            throw new IllegalArgumentException("too many values for one byte: " + size());
        }
        for (int i = 0; i < categories.size(); i++) {
            codes.put(categories.get(i), i);
        }
        for (int i = 0; i < specials.size(); i++) {
            codes.put(specials.get(i), firstSpecial() + i);
        }
    }

    /**
     * Of a numeric column.
     *
     * @param cuts fine cut points, ascending
     * @param lowest a value below the first one
     */
    static CodeBook numeric(double[] cuts, double lowest, List<String> specials, List<String> missingTokens) {
        return new CodeBook(ValueType.NUMERIC, cuts, lowest, List.of(), specials, Set.copyOf(missingTokens));
    }

    /** Of a categorical column. */
    static CodeBook categorical(List<String> categories, List<String> specials, List<String> missingTokens) {
        return new CodeBook(ValueType.CATEGORICAL, new double[0], 0, categories, specials, Set.copyOf(missingTokens));
    }

    ValueType type() {
        return type;
    }

    /** Number of codes. */
    int size() {
        return missing() + 1;
    }

    /** Codes of intervals or categories; the code for other categories is the first after them. */
    int regular() {
        return type == ValueType.NUMERIC ? cuts.length + 1 : categories.size();
    }

    int firstSpecial() {
        return type == ValueType.NUMERIC ? regular() : regular() + 1;
    }

    int missing() {
        return firstSpecial() + specials.size();
    }

    List<String> specials() {
        return specials;
    }

    String category(int code) {
        return categories.get(code);
    }

    /** Upper end, exclusive, of a numeric interval that is not the last. */
    double upper(int code) {
        return cuts[code];
    }

    /** How many fine cut points are below a cut, which is itself one. */
    int codesBelow(double cut) {
        int place = Arrays.binarySearch(cuts, cut);
        if (place < 0) {
            throw new IllegalArgumentException("no cut point of the column: " + cut);
        }
        return place + 1;
    }

    /** The code of a cell, or {@link #UNREADABLE}. */
    int code(String cell) {
        if (missingTokens.contains(cell)) {
            return missing();
        }
        if (type == ValueType.CATEGORICAL) {
            return codes.getOrDefault(cell, regular());
        }
        double value = Numbers.parse(cell);
        if (Double.isNaN(value)) {
            return UNREADABLE;
        }
        for (int i = 0; i < specialNumbers.length; i++) {
            if (specialNumbers[i] == value) {
                return firstSpecial() + i;
            }
        }
        int place = Arrays.binarySearch(cuts, value);
        return place < 0 ? -place - 1 : place + 1;
    }

    /** A value that reads as a code; empty for missing. */
    String example(int code) {
        if (code == missing()) {
            return "";
        }
        if (code >= firstSpecial()) {
            return specials.get(code - firstSpecial());
        }
        if (type == ValueType.NUMERIC) {
            return Numbers.text(code == 0 ? lowest : cuts[code - 1]);
        }
        return code < regular() ? categories.get(code) : unheardOf();
    }

    /** A text that is no category. */
    private String unheardOf() {
        StringBuilder text = new StringBuilder("other");
        while (codes.containsKey(text.toString()) || missingTokens.contains(text.toString())) {
            text.append('_');
        }
        return text.toString();
    }
}
