package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.fitting.Objective;
import java.util.List;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Likelihood of Pareto/NBD over many clients, equal histories as one row. With A = -(r+x) ln(alpha+T) - s ln(beta+T) one
 * client contributes
 * <pre>
 *   lnG(r+x) - lnG(r) + r ln(alpha) + s ln(beta) + A + ln(1 + odds),   odds = s I e^-A
 * </pre>
 * with the {@link DepartureIntegral} I. Its derivatives are means over the time y at which the client left: with
 * l = odds/(1+odds), the probability of having left, and E the mean over y,
 * <pre>
 *   by r      psi(r+x) - psi(r) + ln(alpha) - (1-l) ln(alpha+T) - l E ln(alpha+y)
 *   by alpha  r/alpha - (r+x) ((1-l)/(alpha+T) + l E 1/(alpha+y))
 *   by s      ln(beta) + l/s - (1-l) ln(beta+T) - l E ln(beta+y)
 *   by beta   s/beta - (1-l) s/(beta+T) - l (s+1) E 1/(beta+y)
 * </pre>
 */
final class ParetoNbdLikelihood {

    private final int clients;
    private final int[] repeats;
    private final double[] last; // in units
    private final double[] age;
    private final double[] weight;

    ParetoNbdLikelihood(WeightedHistories histories, double unitWeeks) {
        clients = histories.clients();
        weight = histories.weights;
        int rows = histories.rows.length;
        repeats = new int[rows];
        last = new double[rows];
        age = new double[rows];
        for (int row = 0; row < rows; row++) {
            repeats[row] = histories.rows[row].repeats();
            last[row] = histories.rows[row].lastRepeatWeeks() / unitWeeks;
            age[row] = histories.rows[row].ageWeeks() / unitWeeks;
        }
    }

    /** What a search makes small. */
    Objective objective() {
        return new Objective(
                List.of("r", "alpha", "s", "beta"), new double[] {0, FastMath.log(3), 0, FastMath.log(3)}, this::loss);
    }

    private double loss(double[] point, double[] gradient) {
        double r = FastMath.exp(point[0]);
        double alpha = FastMath.exp(point[1]);
        double s = FastMath.exp(point[2]);
        double beta = FastMath.exp(point[3]);
        DepartureIntegral departure = new DepartureIntegral();
        double logGammaR = Gamma.logGamma(r);
        double digammaR = Gamma.digamma(r);
        double ofCount = 0; // what depends on the number of repeats alone
        double ofCountByR = 0;
        double sum = 0;
        double byR = 0;
        double byAlpha = 0;
        double byS = 0;
        double byBeta = 0;
        for (int row = 0; row < repeats.length; row++) {
            double shape = r + repeats[row];
            if (row == 0 || repeats[row] != repeats[row - 1]) {
                ofCount = Gamma.logGamma(shape) - logGammaR + r * point[1] + s * point[3];
                ofCountByR = Gamma.digamma(shape) - digammaR + point[1];
            }
            departure.evaluate(shape, alpha, s + 1, beta, last[row], age[row]);
            double logAlphaAge = FastMath.log(alpha + age[row]);
            double logBetaAge = FastMath.log(beta + age[row]);
            double active = -shape * logAlphaAge - s * logBetaAge;
            double logOdds = point[2] + departure.logValue() - active;
            double small = FastMath.exp(-FastMath.abs(logOdds));
            double left = (logOdds > 0 ? 1 : small) / (1 + small);
            double w = weight[row];
            sum += w * (ofCount + active + FastMath.max(logOdds, 0) + FastMath.log1p(small));
            byR += w * (ofCountByR - (1 - left) * logAlphaAge - left * departure.meanLogAlpha());
            byAlpha +=
                    w * (r / alpha - shape * ((1 - left) / (alpha + age[row]) + left * departure.meanInverseAlpha()));
            byS += w * (point[3] + left / s - (1 - left) * logBetaAge - left * departure.meanLogBeta());
            byBeta +=
                    w * (s / beta - (1 - left) * s / (beta + age[row]) - left * (s + 1) * departure.meanInverseBeta());
        }
        gradient[0] = -byR * r / clients;
        gradient[1] = -byAlpha * alpha / clients;
        gradient[2] = -byS * s / clients;
        gradient[3] = -byBeta * beta / clients;
        return -sum / clients;
    }
}
