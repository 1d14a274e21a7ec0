package assay.scoring.slotting.domain;

import static assay.scoring.slotting.domain.SlottingClass.DEFAULT;

import org.jspecify.annotations.Nullable;

/**
 * What a class costs, as shares of the exposure.
 *
 * @param version names exactly these tables
 * @param riskWeight 1 for 100 %
 * @param expectedLoss null under an approach without one
 */
public record SupervisoryWeight(
        String version, double riskWeight, @Nullable Double expectedLoss) {

    /** Name of the tables below. */
    public static final String VERSION = "slotting-weights-2023.1";

    /** Capital over risk-weighted assets. */
    public static final double CAPITAL_RATIO = 0.08;

    /** Maturities below these years get the lighter weights where there are any. */
    public static final double SHORT_MATURITY_YEARS = 2.5;

    private static final double[] USUAL_WEIGHTS = {0.70, 0.90, 1.15, 2.50, 0};
    private static final double[] SHORT_WEIGHTS = {0.50, 0.70, 1.15, 2.50, 0};
    private static final double[] USUAL_LOSSES = {0.004, 0.008, 0.028, 0.08, 0.50};
    private static final double[] SHORT_LOSSES = {0, 0.004, 0.028, 0.08, 0.50};

    /** Past due under the standardised approach, less than 20 % provided for: CRE20.26. */
    private static final double PAST_DUE_WEIGHT = 1.50;

    /**
     * @param maturityYears years left, positive
     * @param phase needed under the standardised approach, else without effect
     * @throws IllegalArgumentException if the maturity is not positive or a needed phase is missing
     */
    public static SupervisoryWeight of(
            SlottingClass result, SlottingApproach approach, double maturityYears, @Nullable ProjectPhase phase) {
        if (!(maturityYears > 0 && Double.isFinite(maturityYears))) {
            throw new IllegalArgumentException("maturity must be positive and finite: " + maturityYears);
        }
        int place = result.ordinal();
        boolean lighter = approach == SlottingApproach.EU_UK && maturityYears < SHORT_MATURITY_YEARS;
        return switch (approach) {
            case BASEL, EU_UK ->
                new SupervisoryWeight(
                        VERSION,
                        lighter ? SHORT_WEIGHTS[place] : USUAL_WEIGHTS[place],
                        lighter ? SHORT_LOSSES[place] : USUAL_LOSSES[place]);
            case STANDARDISED -> new SupervisoryWeight(VERSION, byPhase(result, phase), null);
        };
    }

    private static double byPhase(SlottingClass result, @Nullable ProjectPhase phase) {
        if (result == DEFAULT) {
            return PAST_DUE_WEIGHT;
        }
        return switch (phase) {
            case PRE_OPERATIONAL -> 1.30;
            case OPERATIONAL -> 1.00;
            case HIGH_QUALITY_OPERATIONAL -> 0.80;
            case null -> throw new IllegalArgumentException("the standardised approach needs the project's phase");
        };
    }
}
