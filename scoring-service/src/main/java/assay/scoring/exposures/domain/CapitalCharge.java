package assay.scoring.exposures.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Capital and expected loss of a facility with the floors of the settings.
 *
 * @param formula Basel's formula; null in default
 * @param expectedLoss major units
 * @param riskWeight multiplier included, 1 for 100 %
 */
record CapitalCharge(
        @Nullable BaselCapital formula, double expectedLoss, double riskWeight, List<CalculationPart> parts) {

    static CapitalCharge of(Facility facility, LossGivenDefault loss, boolean inDefault, RiskSettings settings) {
        double lgd = settings.capitalLgd(loss);
        return inDefault ? inDefault(facility, loss, lgd, settings) : performing(facility, lgd, settings);
    }

    private static CapitalCharge performing(Facility facility, double lgd, RiskSettings settings) {
        double pd = settings.capitalPd(facility.currentPd());
        double years = facility.maturityYears() != null
                ? facility.maturityYears()
                : ExposureProfile.effectiveMaturityYears(facility.today(), facility.schedule());
        BaselCapital formula =
                new BaselCapital(pd, lgd, settings.capitalMaturityYears(years), facility.salesEurMillions());
        List<CalculationPart> parts = new ArrayList<>();
        parts.add(CalculationPart.of("capitalPd", "max(floor, PD)", pd)
                .with("floor", settings.pdFloor())
                .with("PD", facility.currentPd()));
        parts.add(CalculationPart.of("effectiveMaturity", "max(floor, min(cap, years))", formula.maturityYears())
                .with("floor", settings.maturityFloorYears())
                .with("cap", settings.maturityCapYears())
                .with("years", years));
        parts.addAll(formula.parts());
        double exposure = facility.exposure().amount();
        CalculationPart expected = CalculationPart.of("expectedLoss", "PD LGD EAD", pd * lgd * exposure)
                .with("PD", pd)
                .with("LGD", lgd)
                .with("EAD", exposure);
        return weighted(formula, formula.k(), expected, exposure, settings, parts);
    }

    private static CapitalCharge inDefault(
            Facility facility, LossGivenDefault loss, double lgd, RiskSettings settings) {
        double best = facility.bestEstimateLoss() != null ? facility.bestEstimateLoss() : loss.economic();
        double k = BaselCapital.defaulted(lgd, best);
        List<CalculationPart> parts = new ArrayList<>();
        parts.add(CalculationPart.of("capitalRequirement", "max(0, LGD - bestEstimateLoss)", k)
                .with("LGD", lgd)
                .with("bestEstimateLoss", best));
        double exposure = facility.exposure().amount();
        CalculationPart expected = CalculationPart.of("expectedLoss", "bestEstimateLoss EAD", best * exposure)
                .with("bestEstimateLoss", best)
                .with("EAD", exposure);
        return weighted(null, k, expected, exposure, settings, parts);
    }

    private static CapitalCharge weighted(
            @Nullable BaselCapital formula,
            double k,
            CalculationPart expected,
            double exposure,
            RiskSettings settings,
            List<CalculationPart> parts) {
        double weight = BaselCapital.ASSETS_PER_CAPITAL * k * settings.capitalMultiplier();
        parts.add(expected);
        parts.add(CalculationPart.of("riskWeight", "12.5 K multiplier", weight)
                .with("K", k)
                .with("multiplier", settings.capitalMultiplier()));
        parts.add(CalculationPart.of("riskWeightedAssets", "riskWeight EAD", weight * exposure)
                .with("riskWeight", weight)
                .with("EAD", exposure));
        parts.add(CalculationPart.of(
                        "requirement", "riskWeightedAssets / 12.5", weight * exposure / BaselCapital.ASSETS_PER_CAPITAL)
                .with("riskWeightedAssets", weight * exposure));
        return new CapitalCharge(formula, expected.value(), weight, List.copyOf(parts));
    }
}
