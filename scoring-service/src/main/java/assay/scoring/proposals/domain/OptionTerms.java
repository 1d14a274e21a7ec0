package assay.scoring.proposals.domain;

import java.util.Map;

/**
 * Terms of one option, before its amount and price are known.
 *
 * @param code name of the option in the policy
 * @param shape how it is repaid
 * @param shapeParameter growth of a {@link RepaymentKind#STEP} a year, share of a {@link RepaymentKind#BALLOON}; else without effect
 * @param tenorPeriods periods of the loan, grace included
 * @param grace periods without repayment
 * @param mayCapitalise whether unpaid interest may be added to the debt after the grace
 * @param targetDscr cover that sizes the debt, at least 1
 * @param gearing largest share of debt in the total cost, in (0, 1)
 * @param rate fixed for the life, or an index and a margin
 * @param upfrontFee share of the amount
 * @param commitmentFee decimal per year on what is not drawn during construction
 * @param reserveMonths months of debt service that the reserve account holds, 0 for none
 * @param sweepShare share of excess cash that repays early, in [0, 1]
 * @param measures what the policy itself says about the option, by criterion
 */
public record OptionTerms(
        String code,
        RepaymentKind shape,
        double shapeParameter,
        int tenorPeriods,
        Grace grace,
        boolean mayCapitalise,
        double targetDscr,
        double gearing,
        RateKind rate,
        double upfrontFee,
        double commitmentFee,
        int reserveMonths,
        double sweepShare,
        Map<String, Double> measures) {

    /** How a loan is repaid. */
    public enum RepaymentKind {
        SCULPTED,
        LEVEL_ANNUITY,
        EQUAL_PRINCIPAL,
        BULLET,
        STEP,
        SEASONAL,
        BALLOON
    }

    /** How the rate is set. */
    public enum RateKind {
        FIXED,
        FLOATING
    }

    public OptionTerms {
        measures = Map.copyOf(measures);
    }

    /** The same terms over another life. */
    OptionTerms withTenor(int periods) {
        return new OptionTerms(
                code,
                shape,
                shapeParameter,
                periods,
                grace,
                mayCapitalise,
                targetDscr,
                gearing,
                rate,
                upfrontFee,
                commitmentFee,
                reserveMonths,
                sweepShare,
                measures);
    }

    /** The same terms at another cover. */
    OptionTerms withDscr(double dscr) {
        return new OptionTerms(
                code,
                shape,
                shapeParameter,
                tenorPeriods,
                grace,
                mayCapitalise,
                dscr,
                gearing,
                rate,
                upfrontFee,
                commitmentFee,
                reserveMonths,
                sweepShare,
                measures);
    }

    /** The shape as the kernel needs it. */
    RepaymentShape repaymentShape(CashForecast cash, int periodsPerYear) {
        return switch (shape) {
            case SCULPTED -> new RepaymentShape.Sculpted(cash);
            case LEVEL_ANNUITY -> new RepaymentShape.LevelAnnuity();
            case EQUAL_PRINCIPAL -> new RepaymentShape.EqualPrincipal();
            case BULLET -> new RepaymentShape.Bullet();
            case STEP -> new RepaymentShape.Step(shapeParameter, periodsPerYear);
            case SEASONAL -> new RepaymentShape.Seasonal(cash.cycle(periodsPerYear));
            case BALLOON -> new RepaymentShape.Balloon(shapeParameter);
        };
    }
}
