package assay.scoring.exposures.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Share of the exposure that is lost at default: collateral, at what it brings today, covers the exposure in the order
 * given until nothing is left to cover; of the rest the unsecured share is lost. Capital floors the result with a blend
 * of one floor per kind of collateral and one for what is uncovered (Basel Framework CRE32.16 to CRE32.18).
 *
 * @param exposure exposure at default, major units
 * @param unsecured loss given default without any collateral, a share
 * @param collateral in the order of use
 * @param rate yearly discount rate
 */
public record LossGivenDefault(double exposure, double unsecured, List<Collateral> collateral, double rate) {

    public LossGivenDefault {
        Bounds.amount("exposure", exposure);
        Bounds.share("unsecured LGD", unsecured);
        Bounds.require(rate > -1 && Double.isFinite(rate), "discount rate", rate, "more than -1 and finite");
        collateral = List.copyOf(collateral);
    }

    /** Share of the exposure that collateral covers, in [0, 1]; 0 of no exposure. */
    public double coveredShare() {
        double covered = 0;
        for (int i = 0; i < collateral.size(); i++) {
            covered += share(i);
        }
        return StrictMath.min(1, covered);
    }

    /** The estimate, in [0, 1]. */
    public double economic() {
        return (1 - coveredShare()) * unsecured;
    }

    /** The lowest that capital may use. */
    public double floor(double unsecuredFloor, Map<CollateralType, Double> coveredFloors) {
        double floor = (1 - coveredShare()) * unsecuredFloor;
        for (int i = 0; i < collateral.size(); i++) {
            floor += share(i) * coveredFloors.get(collateral.get(i).type());
        }
        return floor;
    }

    /** What this piece covers of the exposure after those before it. */
    private double share(int index) {
        if (exposure == 0) {
            return 0;
        }
        double before = 0;
        for (int i = 0; i < index; i++) {
            before += collateral.get(i).presentValue(rate);
        }
        double left = StrictMath.max(0, exposure - before);
        return StrictMath.min(left, collateral.get(index).presentValue(rate)) / exposure;
    }

    List<CalculationPart> parts(RiskSettings settings) {
        List<CalculationPart> parts = new ArrayList<>();
        for (int i = 0; i < collateral.size(); i++) {
            parts.add(collateral.get(i).part(i, rate));
        }
        CalculationPart covered = CalculationPart.of("coveredShare", "min(1, sum of collateral / EAD)", coveredShare())
                .with("EAD", exposure);
        CalculationPart floor = CalculationPart.of(
                        "lossGivenDefaultFloor",
                        "sum of share x floor over collateral + (1 - coveredShare) unsecuredFloor",
                        floor(settings.unsecuredLgdFloor(), settings.coveredLgdFloors()))
                .with("coveredShare", coveredShare())
                .with("unsecuredFloor", settings.unsecuredLgdFloor());
        for (int i = 0; i < collateral.size(); i++) {
            covered = covered.with("collateral." + i, collateral.get(i).presentValue(rate));
            floor = floor.with("share." + i, share(i))
                    .with(
                            "floor." + i,
                            settings.coveredLgdFloors().get(collateral.get(i).type()));
        }
        parts.add(covered);
        parts.add(CalculationPart.of("lossGivenDefault", "(1 - coveredShare) unsecuredLgd", economic())
                .with("coveredShare", coveredShare())
                .with("unsecuredLgd", unsecured));
        parts.add(floor);
        parts.add(
                CalculationPart.of("capitalLossGivenDefault", "max(floor, lossGivenDefault)", settings.capitalLgd(this))
                        .with("floor", floor.value())
                        .with("lossGivenDefault", economic()));
        return parts;
    }
}
