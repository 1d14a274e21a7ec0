package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * Range that holds the probability of default with a nominal confidence, as far as chance in the development sample goes.
 *
 * <p>Covered: the sampling of the bins' good and bad rows, and of the overall odds where the card was not calibrated to
 * a central tendency. Not covered: error in the coefficients beyond that, in the choice of characteristics and bins, in
 * the central tendency, and any difference between the sample's population and today's.
 *
 * <p>Delta method on ln(odds): Var = sum over characteristics of coefficient^2 (1/good - 1/G + 1/bad - 1/B) of the
 * record's bin, plus 1/G + 1/B without calibration; the first part is the large-sample variance of a weight of
 * evidence, ln(good/G) - ln(bad/B) with multinomial counts. Cells count at least 0.5. The bounds are taken on ln(odds)
 * and carried over, so that they stay in (0, 1).
 *
 * @param lower lower bound of the probability of default, in (0, 1)
 * @param upper upper bound, in (0, 1)
 * @param confidence nominal, in (0, 1)
 */
public record PdInterval(double lower, double upper, double confidence) {

    private static final double EMPTY_CELL = 0.5;

    /**
     * The interval of one record.
     *
     * @return empty for a card without a development sample: its probabilities are assumptions without a spread
     * @throws IllegalArgumentException if the confidence is not in (0, 1)
     */
    public static Optional<PdInterval> of(Scorecard card, CardScore scored, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
        List<Characteristic> characteristics = card.characteristics();
        double variance = 0;
        for (int j = 0; j < characteristics.size(); j++) {
            Characteristic characteristic = characteristics.get(j);
            double good = characteristic.bins().stream().mapToLong(Bin::good).sum();
            double bad = characteristic.bins().stream().mapToLong(Bin::bad).sum();
            if (good == 0 || bad == 0) {
                return Optional.empty();
            }
            Bin bin = characteristic.bins().get(scored.bin(j));
            double ofWoe =
                    1 / Math.max(EMPTY_CELL, bin.good()) - 1 / good + 1 / Math.max(EMPTY_CELL, bin.bad()) - 1 / bad;
            variance += characteristic.coefficient() * characteristic.coefficient() * ofWoe;
            if (j == 0 && card.calibration() == null) {
                variance += 1 / good + 1 / bad;
            }
        }
        double reach = FastMath.sqrt(2 * variance) * Erf.erfInv(confidence);
        return Optional.of(
                new PdInterval(pd(scored.logGoodOdds() + reach), pd(scored.logGoodOdds() - reach), confidence));
    }

    private static double pd(double logGoodOdds) {
        return 1 / (1 + FastMath.exp(logGoodOdds));
    }
}
