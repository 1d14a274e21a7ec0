package assay.scoring.valuation.domain.fitting;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * The likelihood of a set of clients as a function of unbounded coordinates, in the form an optimiser wants: something
 * of order one to be made small, with its gradient.
 *
 * @param parameters names of the coordinates' parameters, in order
 * @param start where a search begins
 * @param loss minus the mean log-likelihood of a client at a point; its second argument receives the derivatives
 */
public record Objective(List<String> parameters, double[] start, ToDoubleBiFunction<double[], double[]> loss) {

    /** @throws IllegalArgumentException unless every coordinate of the start has a name */
    public Objective {
        parameters = List.copyOf(parameters);
        start = start.clone();
        if (parameters.size() != start.length) {
            throw new IllegalArgumentException(
                    "%d names for %d coordinates".formatted(parameters.size(), start.length));
        }
    }

    /** The same with another start. */
    public Objective startingAt(double[] other) {
        return new Objective(parameters, other, loss);
    }

    /** The loss at a point; the second argument receives the derivatives. */
    public double at(double[] point, double[] gradient) {
        return loss.applyAsDouble(point, gradient);
    }
}
