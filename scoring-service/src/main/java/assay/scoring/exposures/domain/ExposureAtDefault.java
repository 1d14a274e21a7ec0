package assay.scoring.exposures.domain;

/**
 * What will be owed when the borrower defaults: the drawn amount and a share of what may still be drawn.
 *
 * @param limit committed amount, major units; less than drawn when the account is overdrawn
 * @param drawn major units
 * @param conversionFactor share of the undrawn amount that will be drawn by then, in [0, 1]
 */
public record ExposureAtDefault(double limit, double drawn, double conversionFactor) {

    public ExposureAtDefault {
        Bounds.amount("limit", limit);
        Bounds.amount("drawn", drawn);
        Bounds.share("conversion factor", conversionFactor);
    }

    public double undrawn() {
        return StrictMath.max(0, limit - drawn);
    }

    public double amount() {
        return drawn + conversionFactor * undrawn();
    }

    CalculationPart part() {
        return CalculationPart.of("exposureAtDefault", "drawn + conversionFactor max(0, limit - drawn)", amount())
                .with("drawn", drawn)
                .with("conversionFactor", conversionFactor)
                .with("limit", limit);
    }
}
