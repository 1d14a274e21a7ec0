package assay.scoring.altman.domain;

/**
 * A score and where it stands. The zone is decided before the constant is added, so that formulas that differ by their
 * constant only always agree on it.
 *
 * @param parts the four summands, in the order of the ratios
 * @param value their sum plus the constant
 */
public record AltmanScore(AltmanModel model, AltmanRatios ratios, Parts parts, double value, Zone zone) {

    /** Where a score stands. */
    public enum Zone {
        DISTRESS,
        GREY,
        SAFE
    }

    /** Coefficient times ratio. */
    public record Parts(double x1, double x2, double x3, double x4) {

        double sum() {
            return x1 + x2 + x3 + x4;
        }
    }

    public static AltmanScore of(AltmanModel model, AltmanRatios ratios) {
        Parts parts = new Parts(
                model.x1() * ratios.x1(), model.x2() * ratios.x2(), model.x3() * ratios.x3(), model.x4() * ratios.x4());
        double sum = parts.sum();
        Zone zone = sum < model.distressBelow() ? Zone.DISTRESS : sum > model.safeAbove() ? Zone.SAFE : Zone.GREY;
        return new AltmanScore(model, ratios, parts, sum + model.constant(), zone);
    }
}
