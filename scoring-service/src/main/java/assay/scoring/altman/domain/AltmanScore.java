package assay.scoring.altman.domain;

/**
 * A score and where it stands. The zone is decided before the constant is added, so that formulas that differ by their
 * constant only always agree on it.
 *
 * @param parts the four summands, in the order of the ratios
 * @param value their sum plus the constant
 */
public record AltmanScore(AltmanModel model, AltmanRatios ratios, AltmanSummands parts, double value, AltmanZone zone) {

    /** Where a score stands. */
    public enum AltmanZone {
        DISTRESS,
        GREY,
        SAFE
    }

    /** Coefficient times ratio. */
    public record AltmanSummands(double x1, double x2, double x3, double x4) {

        double sum() {
            return x1 + x2 + x3 + x4;
        }
    }

    public static AltmanScore of(AltmanModel model, AltmanRatios ratios) {
        AltmanSummands parts = new AltmanSummands(
                model.x1() * ratios.x1(), model.x2() * ratios.x2(), model.x3() * ratios.x3(), model.x4() * ratios.x4());
        double sum = parts.sum();
        AltmanZone zone = sum < model.distressBelow()
                ? AltmanZone.DISTRESS
                : sum > model.safeAbove() ? AltmanZone.SAFE : AltmanZone.GREY;
        return new AltmanScore(model, ratios, parts, sum + model.constant(), zone);
    }
}
