package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.Characteristic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about one feature.
 *
 * @param feature a feature of the catalogue
 * @param values categories of {@code IN} and {@code NOT_IN}, empty otherwise
 * @param bound number of {@code BELOW} and {@code ABOVE}, null otherwise
 */
public record FeatureCondition(
        String feature,
        ComparisonOperator operator,
        List<String> values,
        @Nullable Double bound) {

    /** How the value is compared; a missing value answers yes to {@code MISSING} only. */
    public enum ComparisonOperator {
        IN,
        NOT_IN,
        BELOW,
        ABOVE,
        MISSING
    }

    public FeatureCondition {
        values = List.copyOf(values);
    }

    /** Whether operator, values, bound and the feature's type belong together. */
    public boolean fits(Feature of) {
        boolean number = of.type() == Characteristic.ValueType.NUMERIC;
        return switch (operator) {
            case IN, NOT_IN -> !number && !values.isEmpty() && bound == null;
            case BELOW, ABOVE -> number && values.isEmpty() && bound != null && Double.isFinite(bound);
            case MISSING -> values.isEmpty() && bound == null;
        };
    }

    /** The answer for a value. */
    public boolean holds(FeatureValue value) {
        return switch (value) {
            case FeatureValue.Missing _ -> operator == ComparisonOperator.MISSING;
            case FeatureValue.Amount(double number) ->
                bound != null
                        && (operator == ComparisonOperator.BELOW && number < bound
                                || operator == ComparisonOperator.ABOVE && number > bound);
            case FeatureValue.Category(String category) ->
                operator == ComparisonOperator.IN && values.contains(category)
                        || operator == ComparisonOperator.NOT_IN && !values.contains(category);
        };
    }
}
