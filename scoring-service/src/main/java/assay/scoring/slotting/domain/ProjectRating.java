package assay.scoring.slotting.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rating of a project and what it costs.
 *
 * @param assessment what the card says
 * @param byCard class before an override; default when the project is in default
 * @param result class that counts
 * @param riskWeight 1 for 100 %
 * @param expectedLossShare null under an approach without one
 * @param riskWeightedAssets major units
 * @param capital 8 % of risk-weighted assets, major units
 * @param expectedLoss major units
 * @param weightsVersion of the supervisory tables
 */
public record ProjectRating(
        Assessment assessment,
        SlottingClass byCard,
        SlottingClass result,
        double riskWeight,
        @Nullable Double expectedLossShare,
        double riskWeightedAssets,
        double capital,
        @Nullable Double expectedLoss,
        String weightsVersion) {

    /**
     * What is rated.
     *
     * @param chosen class of the fitting descriptor by code of sub-factor
     * @param inDefault whether the project is in default, whatever its card says
     * @param override class decided by a person instead, null for none; never default
     * @param exposure exposure at default, major units
     */
    public record Inputs(
            Map<String, SlottingClass> chosen,
            boolean inDefault,
            @Nullable SlottingClass override,
            double exposure,
            double maturityYears,
            SlottingApproach approach,
            @Nullable ProjectPhase phase) {}

    /** @throws IllegalArgumentException if the inputs do not fit the card or an override is not allowed */
    public static ProjectRating of(SlottingCard card, Inputs inputs) {
        if (!(inputs.exposure() >= 0 && Double.isFinite(inputs.exposure()))) {
            throw new IllegalArgumentException("exposure must be finite and not negative: " + inputs.exposure());
        }
        Assessment assessment = Assessment.of(card, inputs.chosen());
        SlottingClass byCard = inputs.inDefault() ? SlottingClass.DEFAULT : assessment.result();
        SlottingClass result = inputs.override() == null ? byCard : inputs.override();
        if (inputs.override() != null && !mayOverride(card, byCard, result)) {
            throw new IllegalArgumentException("override from " + byCard + " to " + result + " is not allowed");
        }
        SupervisoryWeight weight =
                SupervisoryWeight.of(result, inputs.approach(), inputs.maturityYears(), inputs.phase());
        double assets = weight.riskWeight() * inputs.exposure();
        return new ProjectRating(
                assessment,
                byCard,
                result,
                weight.riskWeight(),
                weight.expectedLoss(),
                assets,
                assets * SupervisoryWeight.CAPITAL_RATIO,
                weight.expectedLoss() == null ? null : weight.expectedLoss() * inputs.exposure(),
                weight.version());
    }

    /** Default is a fact and nobody's decision; a better class is limited by the card, a worse one is not. */
    public static boolean mayOverride(SlottingCard card, SlottingClass byCard, SlottingClass to) {
        return byCard != SlottingClass.DEFAULT
                && to != SlottingClass.DEFAULT
                && byCard.ordinal() - to.ordinal() <= card.overrideNotches();
    }
}
