package assay.scoring.valuation.domain.timing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parameters of a model by name. */
final class Parameters {

    private Parameters() {}

    static SortedMap<String, Double> named(
            String first,
            double one,
            String second,
            double two,
            String third,
            double three,
            String fourth,
            double four) {
        SortedMap<String, Double> named = new TreeMap<>();
        named.put(first, one);
        named.put(second, two);
        named.put(third, three);
        named.put(fourth, four);
        return Collections.unmodifiableSortedMap(named);
    }

    /** @throws IllegalArgumentException if a parameter is not positive and finite */
    static void requirePositive(String family, SortedMap<String, Double> named) {
        named.forEach((name, value) -> {
            if (!(value > 0 && Double.isFinite(value))) { // also catches NaN
                throw new IllegalArgumentException(
                        "%s parameters must be positive and finite: %s %s".formatted(family, name, value));
            }
        });
    }

    static void requireWeeks(double weeks) {
        if (!(weeks >= 0 && Double.isFinite(weeks))) {
            throw new IllegalArgumentException("weeks ahead must be finite and not negative: " + weeks);
        }
    }
}
