package assay.scoring.valuation;

import assay.scoring.valuation.ValueSettings.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Margins and costs by place of the product line: 0 for all that are not named, then the named ones in the order of the
 * settings.
 *
 * @param margins by line, then by place of the type in the model's settings; not a number where no rule makes it income
 * @param costPerTransaction by line, in major units
 * @param costPerYear by line, in major units
 */
record LineTerms(double[][] margins, double[] costPerTransaction, double[] costPerYear) {

    static LineTerms of(ModelSettings model, ValueSettings settings) {
        List<@Nullable String> lines = new ArrayList<>();
        lines.add(null);
        lines.addAll(settings.namedLines());
        double[][] margins = new double[lines.size()][];
        double[] perTransaction = new double[lines.size()];
        double[] perYear = new double[lines.size()];
        for (int i = 0; i < margins.length; i++) {
            Optional<Line> line = settings.line(lines.get(i));
            margins[i] = model.transactionTypes().stream()
                    .mapToDouble(type -> model.marginOf(type)
                            .map(rule -> line.map(Line::margin).orElse(rule).doubleValue())
                            .orElse(Double.NaN))
                    .toArray();
            perTransaction[i] = line.map(Line::costPerTransaction)
                    .map(cost -> cost.amount().doubleValue())
                    .orElse(0.0);
            perYear[i] = line.map(Line::costPerYear)
                    .map(cost -> cost.amount().doubleValue())
                    .orElse(0.0);
        }
        return new LineTerms(margins, perTransaction, perYear);
    }

    int lines() {
        return margins.length;
    }

    /** Whether serving costs anything. */
    boolean costs() {
        for (int i = 0; i < costPerYear.length; i++) {
            if (costPerTransaction[i] > 0 || costPerYear[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
