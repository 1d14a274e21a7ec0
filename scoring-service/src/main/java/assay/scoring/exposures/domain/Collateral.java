package assay.scoring.exposures.domain;

/**
 * Something that can be sold when the borrower defaults.
 *
 * @param type its kind
 * @param value market value today, major units
 * @param haircut share of the value that a forced sale loses, in [0, 1]
 * @param realisationMonths time until the money arrives, at least 0
 * @param realisationCost share of the proceeds that the sale costs, in [0, 1]
 */
public record Collateral(
        CollateralType type, double value, double haircut, int realisationMonths, double realisationCost) {

    private static final double MONTHS_PER_YEAR = 12;

    public Collateral {
        Bounds.amount("collateral value", value);
        Bounds.share("haircut", haircut);
        Bounds.share("realisation cost", realisationCost);
        Bounds.require(realisationMonths >= 0, "realisation months", realisationMonths, "at least 0");
    }

    /**
     * What it brings, seen from today.
     *
     * @param rate yearly discount rate, more than -1
     */
    public double presentValue(double rate) {
        return value
                * (1 - haircut)
                * (1 - realisationCost)
                / StrictMath.pow(1 + rate, realisationMonths / MONTHS_PER_YEAR);
    }

    CalculationPart part(int index, double rate) {
        return CalculationPart.of(
                        "collateral." + index,
                        "value (1 - haircut) (1 - cost) / (1 + EIR)^(months / 12)",
                        presentValue(rate))
                .with("value", value)
                .with("haircut", haircut)
                .with("cost", realisationCost)
                .with("months", realisationMonths)
                .with("EIR", rate);
    }
}
