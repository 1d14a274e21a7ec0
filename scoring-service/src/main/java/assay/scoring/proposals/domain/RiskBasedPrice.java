package assay.scoring.proposals.domain;

import java.util.List;

/**
 * Rate of a loan from what it costs the bank, part by part, and the return on its capital.
 *
 * <p>Over the life, with S_{t-1} the probability of no default before period t, v_t the discount at the funding rate and
 * PV[x] = sum v_t S_{t-1} x_t:
 *
 * <pre>
 * spread = (PV[EL] + hurdle PV[capital dt] / (1 - tax) - benefit PV[capital dt] - upfront fee) / PV[EAD dt] + opex
 * RAROC  = (1 - tax) (PV[(spread - opex) EAD dt] + fee - PV[EL] + benefit PV[capital dt]) / PV[capital dt]
 * </pre>
 *
 * <p>The one-year formula of RAROC is the case of a single period of one year. Every part is a decimal per year of the
 * exposure and the parts sum to {@code rate}.
 *
 * @param funding base rate of the bank's funding
 * @param liquidity premium for the tenor
 * @param expectedLoss PV[EL] / PV[EAD dt]
 * @param capital return on capital before tax, less what the capital itself earns
 * @param operating cost of operation
 * @param fee credit for the up-front fee, 0 or negative
 * @param attributes surcharge or discount for attributes of the project
 * @param discount relationship discount, 0 or negative
 * @param negotiated what an agreed rate adds to the computed one; 0 without one
 * @param rate the client's rate: the sum of all parts
 */
public record RiskBasedPrice(
        double funding,
        double liquidity,
        double expectedLoss,
        double capital,
        double operating,
        double fee,
        double attributes,
        double discount,
        double negotiated,
        double rate) {

    /** Spread over funding and liquidity. */
    public double spread() {
        return expectedLoss + capital + operating + fee + attributes + discount + negotiated;
    }

    /** The same price at a rate that was agreed instead. */
    public RiskBasedPrice agreed(double agreed) {
        return new RiskBasedPrice(
                funding,
                liquidity,
                expectedLoss,
                capital,
                operating,
                fee,
                attributes,
                discount,
                agreed - (rate - negotiated),
                agreed);
    }

    /**
     * What the bank asks of every loan.
     *
     * @param funding base rate of funding, decimal per year
     * @param liquidity liquidity premium, decimal per year
     * @param operating cost of operation, decimal per year of the exposure
     * @param hurdle return on capital after tax, decimal per year
     * @param capitalBenefit what capital earns by itself, decimal per year
     * @param tax rate of tax, in [0, 1)
     * @param costOfEquity decimal per year, for economic profit
     */
    public record Terms(
            double funding,
            double liquidity,
            double operating,
            double hurdle,
            double capitalBenefit,
            double tax,
            double costOfEquity) {}

    /**
     * Exposure, risk and capital of one period.
     *
     * @param years length of the period
     * @param exposure exposure at default, in any unit of money
     * @param pd probability of default in the period, given none before, in [0, 1]
     * @param lossShare share of the exposure that is expected to be lost in the period, given no default before: PD x LGD,
     *     or the supervisory share of a slotting class
     * @param capital capital held, in the unit of the exposure
     */
    public record Exposure(double years, double exposure, double pd, double lossShare, double capital) {}

    /** Present values over the life that every figure of a price is made of. */
    private record Life(double exposureYears, double loss, double capitalYears) {

        static Life of(List<Exposure> exposures, double fundingRate) {
            double survival = 1;
            double discount = 1;
            double exposureYears = 0;
            double loss = 0;
            double capitalYears = 0;
            for (Exposure period : exposures) {
                discount /= 1 + fundingRate * period.years();
                double weight = discount * survival;
                exposureYears += weight * period.exposure() * period.years();
                loss += weight * period.lossShare() * period.exposure();
                capitalYears += weight * period.capital() * period.years();
                survival *= 1 - period.pd();
            }
            return new Life(exposureYears, loss, capitalYears);
        }
    }

    /**
     * The price that just earns the hurdle, less a relationship discount that never takes the spread below its floor.
     *
     * @param exposures the life of the loan
     * @param upfrontFee paid at the drawdown, in the unit of the exposure
     * @param attributes surcharge or discount for attributes of the project, decimal per year
     * @param discount wished relationship discount, decimal per year, at least 0
     * @param leastSpread floor of the spread after the discount
     */
    public static RiskBasedPrice of(
            List<Exposure> exposures,
            Terms terms,
            double upfrontFee,
            double attributes,
            double discount,
            double leastSpread) {
        Life life = Life.of(exposures, terms.funding());
        double loss = life.loss() / life.exposureYears();
        double capital = (terms.hurdle() / (1 - terms.tax()) - terms.capitalBenefit())
                * life.capitalYears()
                / life.exposureYears();
        double fee = 0 - upfrontFee / life.exposureYears();
        double spread = loss + capital + terms.operating() + fee + attributes;
        double granted = 0 - Math.max(0, Math.min(discount, spread - leastSpread));
        return new RiskBasedPrice(
                terms.funding(),
                terms.liquidity(),
                loss,
                capital,
                terms.operating(),
                fee,
                attributes,
                granted,
                0,
                terms.funding() + terms.liquidity() + spread + granted);
    }

    /**
     * Return on risk-adjusted capital.
     *
     * @param raroc after tax, decimal per year
     * @param economicProfit present value of what is left after the cost of equity, in the unit of the exposure
     */
    public record Return(double raroc, double economicProfit) {}

    /** Return at a given spread over funding and liquidity. */
    public static Return at(double spread, List<Exposure> exposures, Terms terms, double upfrontFee) {
        Life life = Life.of(exposures, terms.funding());
        double afterTax = (1 - terms.tax())
                * ((spread - terms.operating()) * life.exposureYears()
                        + upfrontFee
                        - life.loss()
                        + terms.capitalBenefit() * life.capitalYears());
        return new Return(afterTax / life.capitalYears(), afterTax - terms.costOfEquity() * life.capitalYears());
    }
}
