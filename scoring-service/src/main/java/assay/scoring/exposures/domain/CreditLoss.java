package assay.scoring.exposures.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Expected credit loss in one scenario, period by period:
 *
 * <pre>sum over t of S(t-1) PD(t) LGD EAD(t) / (1 + EIR)^t,  S(t) = S(t-1) (1 - PD(t))</pre>
 *
 * Source: IFRS 9 5.5.17 and B5.5.28 to B5.5.44.
 *
 * @param twelveMonth loss from defaults of the next twelve months, major units
 * @param lifetime loss from all defaults until maturity, at least {@code twelveMonth}
 * @param terms the summands; none for a facility in default
 */
public record CreditLoss(double twelveMonth, double lifetime, List<LossTerm> terms) {

    /**
     * One summand.
     *
     * @param startYears start of the period, from today
     * @param endYears its end; discounting counts from there
     * @param survival probability of reaching the start without default
     * @param pd probability of default within the period, given that
     * @param exposure exposure at default
     * @param discountFactor 1 / (1 + EIR)^endYears
     * @param loss the product
     */
    public record LossTerm(
            double startYears,
            double endYears,
            double survival,
            double pd,
            double exposure,
            double discountFactor,
            double loss) {}

    public CreditLoss {
        terms = List.copyOf(terms);
    }

    /**
     * @param lgd a share in [0, 1]
     * @param rate effective interest rate a year, more than -1
     */
    public static CreditLoss of(ExposureProfile profile, TermStructure pds, double lgd, double rate) {
        Bounds.share("LGD", lgd);
        Bounds.require(rate > -1 && Double.isFinite(rate), "effective interest rate", rate, "more than -1 and finite");
        List<LossTerm> terms = new ArrayList<>();
        double twelveMonth = 0;
        double lifetime = 0;
        for (ExposureProfile.Period period : profile.periods()) {
            double survival = pds.survival(period.startYears());
            double pd = pds.pdBetween(period.startYears(), period.endYears());
            double discount = 1 / StrictMath.pow(1 + rate, period.endYears());
            double loss = survival * pd * lgd * period.exposure() * discount;
            terms.add(new LossTerm(
                    period.startYears(), period.endYears(), survival, pd, period.exposure(), discount, loss));
            lifetime += loss;
            if (period.endYears() <= 1) {
                twelveMonth += loss;
            }
        }
        return new CreditLoss(twelveMonth, lifetime, terms);
    }

    /** In default the loss is no longer a matter of chance: what is not recovered, recoveries being discounted in LGD. */
    public static CreditLoss inDefault(double exposure, double lgd) {
        Bounds.amount("exposure", exposure);
        Bounds.share("LGD", lgd);
        return new CreditLoss(lgd * exposure, lgd * exposure, List.of());
    }
}
