package assay.scoring.slotting.domain;

import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;

/**
 * Highest scores of the classes, inclusive; beyond the last one a project is weak.
 *
 * @param strong at least 1
 * @param good more than {@code strong}
 * @param satisfactory more than {@code good}, less than 4
 */
public record SlottingCutOffs(BigDecimal strong, BigDecimal good, BigDecimal satisfactory) {

    /** Whether they rise and leave room for every class. */
    public boolean rise() {
        return strong.compareTo(BigDecimal.ONE) >= 0
                && good.compareTo(strong) > 0
                && satisfactory.compareTo(good) > 0
                && satisfactory.compareTo(BigDecimal.valueOf(4)) < 0;
    }

    SlottingClass classOf(BigFraction score) {
        if (score.compareTo(exact(strong)) <= 0) {
            return SlottingClass.STRONG;
        }
        if (score.compareTo(exact(good)) <= 0) {
            return SlottingClass.GOOD;
        }
        return score.compareTo(exact(satisfactory)) <= 0 ? SlottingClass.SATISFACTORY : SlottingClass.WEAK;
    }

    private static BigFraction exact(BigDecimal bound) {
        BigFraction unscaled = new BigFraction(bound.unscaledValue());
        return bound.scale() <= 0
                ? unscaled.multiply(BigFraction.ONE.multiply(10).pow(-bound.scale()))
                : unscaled.divide(BigFraction.ONE.multiply(10).pow(bound.scale()));
    }
}
