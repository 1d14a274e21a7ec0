package assay.scoring.proposals.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.util.FastMath;

/**
 * The effective annual rate: the i that makes the present values of what the client receives and pays equal, with
 * exponents in days / 365.
 *
 * <p>Source: equation of the annual percentage rate, Directive 98/7/EC, annex II and III.
 */
public final class EffectiveRate {

    private static final double LEAST = -0.99;
    private static final double MOST = 100;
    private static final int MOST_EVALUATIONS = 500;

    private EffectiveRate() {}

    /**
     * A payment.
     *
     * @param day when
     * @param amount received by the client if positive, paid if negative
     */
    public record Flow(LocalDate day, double amount) {}

    /** Effective annual rate of flows, decimal; NaN if none between -99 % and 10,000 % balances them. */
    public static double of(List<Flow> flows) {
        LocalDate first = flows.getFirst().day();
        try {
            return new BrentSolver(1e-13, 1e-13)
                    .solve(MOST_EVALUATIONS, rate -> value(flows, first, rate), LEAST, MOST);
        } catch (MathRuntimeException unbracketed) {
            return Double.NaN;
        }
    }

    private static double value(List<Flow> flows, LocalDate first, double rate) {
        double value = 0;
        for (Flow flow : flows) {
            value += flow.amount() / FastMath.pow(1 + rate, ChronoUnit.DAYS.between(first, flow.day()) / 365.0);
        }
        return value;
    }
}
