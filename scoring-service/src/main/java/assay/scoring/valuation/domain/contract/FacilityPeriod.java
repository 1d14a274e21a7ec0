package assay.scoring.valuation.domain.contract;

import org.hipparchus.util.FastMath;

/**
 * One period of a term facility's life. Amounts are in major units of the facility's currency, those of the facility as
 * it stands if it still exists; rates are decimals.
 *
 * @param years length of the period, above 0
 * @param outstanding principal outstanding during the period by schedule
 * @param marginRate interest margin a year, cost of funds already taken off; may be negative
 * @param fees received at the end of the period
 * @param costs of serving the facility, paid at the end of the period
 * @param prepayment probability of early repayment during the period
 * @param defaultProbability probability of default during the period, given neither default nor prepayment before
 * @param lossGivenDefault share of the exposure lost in a default
 * @param exposureAtDefault exposure if it defaults in this period
 * @param capital held for the facility in the period
 */
public record FacilityPeriod(
        double years,
        double outstanding,
        double marginRate,
        double fees,
        double costs,
        double prepayment,
        double defaultProbability,
        double lossGivenDefault,
        double exposureAtDefault,
        double capital) {

    /** @throws IllegalArgumentException if a number is out of its range */
    public FacilityPeriod {
        require(years > 0 && Double.isFinite(years), "years must be above 0", years);
        require(Double.isFinite(marginRate), "margin must be finite", marginRate);
        for (double amount : new double[] {outstanding, fees, costs, exposureAtDefault, capital}) {
            require(amount >= 0 && Double.isFinite(amount), "amounts must be finite and not negative", amount);
        }
        for (double share : new double[] {prepayment, defaultProbability, lossGivenDefault}) {
            require(share >= 0 && share <= 1, "probabilities and shares must be 0 to 1", share);
        }
    }

    /** Probability of outliving the period: neither repaid early nor in default. */
    double survival() {
        return (1 - prepayment) * (1 - defaultProbability);
    }

    /**
     * Principal during each of the periods of a loan repaid in equal parts down to a last instalment, each paid at the
     * end of its period.
     *
     * @param balloon principal still outstanding in the last period and repaid with it beside the last equal part
     */
    public static double[] linear(double principal, double balloon, int periods) {
        double[] outstanding = new double[periods];
        for (int i = 0; i < periods; i++) {
            outstanding[i] = principal - (principal - balloon) * i / periods;
        }
        return outstanding;
    }

    /** Principal during each of the periods of a loan with equal payments of interest and principal together. */
    public static double[] annuity(double principal, double ratePerPeriod, int periods) {
        double[] outstanding = new double[periods];
        double logGrowth = FastMath.log1p(ratePerPeriod);
        for (int i = 0; i < periods; i++) {
            outstanding[i] = ratePerPeriod == 0
                    ? principal * (periods - i) / periods
                    : principal * FastMath.expm1(-(periods - i) * logGrowth) / FastMath.expm1(-periods * logGrowth);
        }
        return outstanding;
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException("%s: %s".formatted(rule, value));
        }
    }
}
