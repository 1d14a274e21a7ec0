package assay.scoring.altman.domain;

import java.util.List;

/**
 * A formula of Altman's with the zones that belong to it. A constant without its shifted zones would call nearly
 * everybody safe, so neither exists without the other.
 *
 * <p>Source: coefficients and zones of Z'' from Altman, Hartzell and Peck (1995) as quoted in secondary sources, review
 * in Altman (2018), IJFS 6(3):70. The constant 3.25 of the emerging-market score comes from secondary sources only.
 *
 * @param name of the formula
 * @param version names exactly these numbers
 * @param x1 coefficient of working capital over total assets
 * @param x2 coefficient of retained earnings over total assets
 * @param x3 coefficient of earnings before interest and tax over total assets
 * @param x4 coefficient of book equity over total liabilities
 * @param constant added to the sum
 * @param distressBelow sums below are in distress, before the constant
 * @param safeAbove sums above are safe, before the constant
 */
public record AltmanModel(
        String name,
        String version,
        double x1,
        double x2,
        double x3,
        double x4,
        double constant,
        double distressBelow,
        double safeAbove) {

    /** Z'' for private firms outside manufacturing. */
    public static final AltmanModel Z_DOUBLE_PRIME =
            new AltmanModel("Z_DOUBLE_PRIME", "altman-z2-1995.1", 6.56, 3.26, 6.72, 1.05, 0, 1.1, 2.6);

    /** The emerging-market score: Z'' + 3.25, zones shifted with it. */
    public static final AltmanModel EMERGING_MARKETS =
            new AltmanModel("EMERGING_MARKETS", "altman-em-1995.1", 6.56, 3.26, 6.72, 1.05, 3.25, 1.1, 2.6);

    /** The models that are shipped. */
    public static final List<AltmanModel> SHIPPED = List.of(Z_DOUBLE_PRIME, EMERGING_MARKETS);

    /** The highest score in distress lies below this. */
    public double distressBound() {
        return distressBelow + constant;
    }

    /** The lowest safe score lies above this. */
    public double safeBound() {
        return safeAbove + constant;
    }
}
