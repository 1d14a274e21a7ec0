package assay.scoring.valuation.domain.evidence;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;

/**
 * How far expectations were from what happened, in the unit of the quantity compared.
 *
 * @param expected sum over the clients of what was expected
 * @param actual sum of what happened
 * @param meanAbsolute mean over the clients of the absolute difference
 * @param rootMeanSquare root of the mean squared difference
 */
public record HoldoutError(double expected, double actual, double meanAbsolute, double rootMeanSquare) {

    /** Relative error of the total, negative when too little was expected; not a number when nothing happened. */
    public double bias() {
        return expected / actual - 1;
    }

    static HoldoutError of(
            List<HoldoutClient> clients, double[] expectations, ToDoubleFunction<HoldoutClient> outcome) {
        double expected = 0;
        double actual = 0;
        double absolute = 0;
        double squares = 0;
        for (int i = 0; i < expectations.length; i++) {
            double said = expectations[i];
            double happened = outcome.applyAsDouble(clients.get(i));
            expected += said;
            actual += happened;
            absolute += FastMath.abs(said - happened);
            squares += (said - happened) * (said - happened);
        }
        int count = clients.size();
        return new HoldoutError(expected, actual, absolute / count, FastMath.sqrt(squares / count));
    }
}
