package assay.scoring.valuation.domain.contract;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * The contractual value of a term facility. Its scheduled maturity is no churn: it lives until repaid by schedule, repaid
 * early or in default.
 *
 * <p>Our assembly of standard bank practice: the sum over the periods t, discounted from their ends, of
 * <pre>
 *   S_(t-1) ( m O dt + fees - costs )  -  S_(t-1) PD LGD EAD  -  S_(t-1) h K dt,   S_t = S_(t-1) (1-prepay) (1-PD)
 * </pre>
 * Only margin and fees are income; principal never is. Capital is held, and charged, while the facility exists.
 *
 * @param periods by schedule, in order
 * @param annualRate discount rate a year as a decimal, 0 to 1
 * @param hurdleRate charge a year on the capital held, as a decimal, 0 to 1
 */
public record TermFacility(List<FacilityPeriod> periods, double annualRate, double hurdleRate) {

    /** @throws IllegalArgumentException without a period or with a rate out of its range */
    public TermFacility {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || !(annualRate >= 0 && annualRate <= 1) || !(hurdleRate >= 0 && hurdleRate <= 1)) {
            throw new IllegalArgumentException("a facility needs a period and rates of 0 to 1: %d, %s, %s"
                    .formatted(periods.size(), annualRate, hurdleRate));
        }
    }

    /** Today's value with all its parts. */
    public FacilityValue value() {
        double survival = 1;
        double years = 0;
        double margin = 0;
        double fees = 0;
        double costs = 0;
        double creditLoss = 0;
        double capitalCharge = 0;
        for (FacilityPeriod period : periods) {
            years += period.years();
            double weight = survival * FastMath.exp(-years * FastMath.log1p(annualRate));
            margin += weight * period.marginRate() * period.outstanding() * period.years();
            fees += weight * period.fees();
            costs += weight * period.costs();
            creditLoss += weight * period.defaultProbability() * period.lossGivenDefault() * period.exposureAtDefault();
            capitalCharge += weight * hurdleRate * period.capital() * period.years();
            survival *= period.survival();
        }
        return new FacilityValue(margin, fees, costs, creditLoss, capitalCharge, survival);
    }
}
