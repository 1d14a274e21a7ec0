package assay.scoring.valuation.domain.contract;

import java.util.Collection;

/**
 * Value of a facility, or of several, by its parts: present values in major units of money.
 *
 * @param margin interest margin
 * @param fees fees received
 * @param costs cost of serving
 * @param creditLoss expected loss in default
 * @param capitalCharge charge on the capital held
 * @param reachesMaturity probability that the facility is repaid by schedule; of several the lowest
 */
public record FacilityValue(
        double margin, double fees, double costs, double creditLoss, double capitalCharge, double reachesMaturity) {

    /** Income: margin and fees. */
    public double gross() {
        return margin + fees;
    }

    /** Income less costs, credit loss and capital charge; may be negative. */
    public double net() {
        return gross() - costs - creditLoss - capitalCharge;
    }

    /** The facilities of a client, or of all clients of a sponsor's group, part by part, in the order given. */
    public static FacilityValue sum(Collection<FacilityValue> values) {
        double margin = 0;
        double fees = 0;
        double costs = 0;
        double creditLoss = 0;
        double capitalCharge = 0;
        double reachesMaturity = 1;
        for (FacilityValue value : values) {
            margin += value.margin;
            fees += value.fees;
            costs += value.costs;
            creditLoss += value.creditLoss;
            capitalCharge += value.capitalCharge;
            reachesMaturity = Math.min(reachesMaturity, value.reachesMaturity);
        }
        return new FacilityValue(margin, fees, costs, creditLoss, capitalCharge, reachesMaturity);
    }
}
