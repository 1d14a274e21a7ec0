package assay.scoring.proposals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals as people read them. */
final class Percent {

    private Percent() {}

    /** For example {@code 4.235 %}; at most three decimals, rounded half to even. */
    static String of(double share) {
        return number(share * 100, 3) + " %";
    }

    /** A number with at most so many decimals, rounded half to even. */
    static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
