package assay.scoring.exposures.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One number of a calculation, with all it takes to compute it again by hand.
 *
 * @param name stable name, for programs
 * @param formula in terms of the inputs' names
 * @param inputs by name, in the order of the formula
 * @param value the result
 */
public record CalculationPart(String name, String formula, Map<String, Double> inputs, double value) {

    public CalculationPart {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    static CalculationPart of(String name, String formula, double value) {
        return new CalculationPart(name, formula, Map.of(), value);
    }

    CalculationPart with(String input, double number) {
        Map<String, Double> more = new LinkedHashMap<>(inputs);
        more.put(input, number);
        return new CalculationPart(name, formula, more, value);
    }
}
