package assay.scoring.proposals.domain;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * How a loan is paid back after its grace periods. A shape either says how the debt service is spread ({@link Service}) or
 * how the principal is ({@link Principal}).
 */
public sealed interface RepaymentShape {

    /** Debt service of interest and principal together proportional to a weight in every period. */
    sealed interface Service extends RepaymentShape {

        /** Weight of a period's debt service, counted from 0 at the drawdown; at least 0. */
        double weight(int period);

        /** Share of the principal that remains for the last day on top of its instalment, in [0, 1). */
        default double balloon() {
            return 0;
        }
    }

    /** Principal in fixed parts, interest on top. */
    sealed interface Principal extends RepaymentShape {

        /** Part of the principal due in the {@code paid}-th of {@code count} paying periods, counted from 0. */
        double part(int paid, int count);
    }

    /** The same amount in every period. */
    record LevelAnnuity() implements Service {
        @Override
        public double weight(int period) {
            return 1;
        }
    }

    /**
     * A level annuity that leaves a part of the principal to the last day.
     *
     * @param balloon share of the principal, in [0, 1)
     */
    record Balloon(double balloon) implements Service {
        @Override
        public double weight(int period) {
            return 1;
        }
    }

    /**
     * Debt service that grows by a factor at intervals.
     *
     * @param growth relative change at each step, above -1
     * @param everyPeriods periods between two steps, at least 1
     */
    record Step(double growth, int everyPeriods) implements Service {
        @Override
        public double weight(int period) {
            return FastMath.pow(1 + growth, period / everyPeriods);
        }
    }

    /**
     * Debt service that follows a pattern repeated every cycle, for example the client's own months.
     *
     * @param pattern weights of one cycle, at least 0, not all 0; the first belongs to the first period of the loan
     */
    record Seasonal(List<Double> pattern) implements Service {

        public Seasonal {
            pattern = List.copyOf(pattern);
        }

        @Override
        public double weight(int period) {
            return pattern.get(period % pattern.size());
        }
    }

    /** Debt service proportional to the cash flow available for it, so that the cover is the same in every period. */
    record Sculpted(CashForecast cash) implements Service {
        @Override
        public double weight(int period) {
            return cash.available(period);
        }
    }

    /** The same principal in every period. */
    record EqualPrincipal() implements Principal {
        @Override
        public double part(int paid, int count) {
            return 1.0 / count;
        }
    }

    /** The whole principal on the last day. */
    record Bullet() implements Principal {
        @Override
        public double part(int paid, int count) {
            return paid == count - 1 ? 1 : 0;
        }
    }
}
