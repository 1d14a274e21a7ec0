package assay.scoring.exposures.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All risk quantities of one facility.
 *
 * @param settings what they rest on
 * @param exposureAtDefault major units
 * @param lossGivenDefault share, before floors
 * @param staging stage and its rules
 * @param losses expected credit loss by scenario, in the order given
 * @param twelveMonthLoss weighted
 * @param lifetimeLoss weighted
 * @param allowance what the stage asks for: 12-month loss in stage 1, else lifetime loss
 * @param classification the Chinese class, in parallel
 * @param capital present unless in default
 * @param expectedLoss for capital, with floors
 * @param riskWeight risk-weighted assets over exposure, multiplier included; 1 for 100 %
 * @param riskWeightedAssets major units
 * @param requirement capital, 8 % of risk-weighted assets
 * @param parts every step
 */
public record RiskQuantities(
        RiskSettings settings,
        double exposureAtDefault,
        double lossGivenDefault,
        Staging staging,
        List<CreditLoss> losses,
        double twelveMonthLoss,
        double lifetimeLoss,
        double allowance,
        FiveClassification classification,
        @Nullable BaselCapital capital,
        double expectedLoss,
        double riskWeight,
        double riskWeightedAssets,
        double requirement,
        List<CalculationPart> parts) {

    public RiskQuantities {
        losses = List.copyOf(losses);
        parts = List.copyOf(parts);
    }

    /**
     * Computes them.
     *
     * @param scenarios at least one, weights adding up to 1
     * @throws IllegalArgumentException if the inputs contradict each other
     */
    public static RiskQuantities of(Facility facility, List<Scenario> scenarios, RiskSettings settings) {
        double weights = scenarios.stream().mapToDouble(Scenario::weight).sum();
        Bounds.require(StrictMath.abs(weights - 1) < 1e-9, "sum of weights", weights, "1");
        Staging staging = Staging.of(
                facility.daysPastDue(),
                facility.originationPd(),
                facility.currentPd(),
                facility.signs(),
                settings.staging());
        if (facility.schedule().isEmpty() && !staging.inDefault()) {
            throw new IllegalArgumentException("a facility that is not in default needs a schedule");
        }
        double exposure = facility.exposure().amount();
        LossGivenDefault lgd = facility.lossGivenDefault();
        List<CalculationPart> parts = new ArrayList<>();
        parts.add(facility.exposure().part());
        parts.addAll(lgd.parts(settings));

        List<CreditLoss> losses = scenarios.stream()
                .map(scenario -> lossIn(scenario, facility, lgd.economic(), staging))
                .toList();
        double twelveMonth = 0;
        double lifetime = 0;
        for (int i = 0; i < losses.size(); i++) {
            twelveMonth += scenarios.get(i).weight() * losses.get(i).twelveMonth();
            lifetime += scenarios.get(i).weight() * losses.get(i).lifetime();
        }
        double allowance = staging.stage() == ImpairmentStage.STAGE_1 ? twelveMonth : lifetime;
        parts.add(weighted("twelveMonthLoss", twelveMonth, scenarios, losses, CreditLoss::twelveMonth));
        parts.add(weighted("lifetimeLoss", lifetime, scenarios, losses, CreditLoss::lifetime));

        double lossShare = exposure == 0 ? 0 : StrictMath.min(1, allowance / exposure);
        parts.add(CalculationPart.of("lossShare", "allowance / EAD", lossShare)
                .with("allowance", allowance)
                .with("EAD", exposure));
        FiveClassification classification = FiveClassification.of(
                facility.daysPastDue(), staging.inDefault(), lossShare, facility.signs(), settings.fiveClasses());
        CapitalCharge charge = CapitalCharge.of(facility, lgd, staging.inDefault(), settings);
        parts.addAll(charge.parts());
        return new RiskQuantities(
                settings,
                exposure,
                lgd.economic(),
                staging,
                losses,
                twelveMonth,
                lifetime,
                allowance,
                classification,
                charge.formula(),
                charge.expectedLoss(),
                charge.riskWeight(),
                charge.riskWeight() * exposure,
                charge.riskWeight() * exposure / BaselCapital.ASSETS_PER_CAPITAL,
                parts);
    }

    private static CalculationPart weighted(
            String name,
            double value,
            List<Scenario> scenarios,
            List<CreditLoss> losses,
            ToDoubleFunction<CreditLoss> horizon) {
        CalculationPart part = CalculationPart.of(name, "sum over scenarios of weight x loss", value);
        for (int i = 0; i < losses.size(); i++) {
            part = part.with("weight." + i, scenarios.get(i).weight())
                    .with("loss." + i, horizon.applyAsDouble(losses.get(i)));
        }
        return part;
    }

    private static CreditLoss lossIn(Scenario scenario, Facility facility, double usualLgd, Staging staging) {
        double lgd = scenario.lgd() == null ? usualLgd : scenario.lgd();
        if (staging.inDefault()) {
            return CreditLoss.inDefault(facility.exposure().amount(), lgd);
        }
        ExposureProfile profile =
                ExposureProfile.of(facility.today(), facility.schedule(), facility.exposure(), facility.revolving());
        return CreditLoss.of(profile, scenario.pds(), lgd, facility.effectiveInterestRate());
    }
}
