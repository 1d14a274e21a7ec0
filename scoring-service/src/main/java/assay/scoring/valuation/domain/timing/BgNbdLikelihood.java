package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.fitting.Objective;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Likelihood of BG/NBD, and of MBG/NBD, over many clients. Equal histories are one row with a weight, everything that depends on the
 * number of repeats alone is computed once per such number, logarithms once per distinct time; what remains per row is
 * one exponential and one logarithm. Rows are sorted, so the order of the clients does not matter to the last bit.
 *
 * <p>Let n be the chances a client had of leaving: x under BG/NBD, x+1 under MBG/NBD. With the odds
 * a/(b+n-1) * ((alpha+T)/(alpha+t_x))^(r+x) of having left, or 0 when n = 0, one client contributes
 * <pre>
 *   lnG(r+x) - lnG(r) + r ln(alpha) + lnB(a,b+n) - lnB(a,b) - (r+x) ln(alpha+T) + ln(1 + odds)
 * </pre>
 * and with l = odds/(1+odds), the probability of having left, the derivatives are
 * <pre>
 *   by r      psi(r+x) - psi(r) + ln(alpha) - (1-l) ln(alpha+T) - l ln(alpha+t_x)
 *   by alpha  r/alpha - (r+x) ((1-l)/(alpha+T) + l/(alpha+t_x))
 *   by a      l/a - psi(a+b+n) + psi(a+b)
 *   by b      psi(b+n) - l/(b+n-1) - psi(a+b+n) - psi(b) + psi(a+b)
 * </pre>
 */
final class BgNbdLikelihood {

    private final int clients;
    /** Chances of leaving beyond the number of repeats: 1 where the first transaction is one. */
    private final int extraChances;

    private final double[] times; // distinct times in units, ascending
    private final int[] counts; // distinct numbers of repeats, ascending
    private final int[] firstRow; // of each count, and the end
    private final int[] last; // index into times, per row
    private final int[] age;
    private final double[] weight;

    /**
     * @param histories the clients
     * @param unitWeeks weeks in the unit of time of the search
     * @param afterFirst whether a client may leave after its first transaction as well, as in MBG/NBD
     */
    BgNbdLikelihood(WeightedHistories histories, double unitWeeks, boolean afterFirst) {
        extraChances = afterFirst ? 1 : 0;
        clients = histories.clients();
        ClientHistory[] sorted = histories.rows;
        weight = histories.weights;
        double[] weeks = Arrays.stream(sorted)
                .flatMapToDouble(client -> Arrays.stream(new double[] {client.lastRepeatWeeks(), client.ageWeeks()}))
                .sorted()
                .distinct()
                .toArray();
        times = Arrays.stream(weeks).map(time -> time / unitWeeks).toArray();
        counts = Arrays.stream(sorted)
                .mapToInt(ClientHistory::repeats)
                .distinct()
                .toArray();
        firstRow = new int[counts.length + 1];
        last = new int[sorted.length];
        age = new int[sorted.length];
        int count = -1;
        for (int row = 0; row < sorted.length; row++) {
            last[row] = Arrays.binarySearch(weeks, sorted[row].lastRepeatWeeks());
            age[row] = Arrays.binarySearch(weeks, sorted[row].ageWeeks());
            if (row == 0 || sorted[row].repeats() != sorted[row - 1].repeats()) {
                firstRow[++count] = row;
            }
        }
        firstRow[counts.length] = sorted.length;
    }

    /** What a search makes small. */
    Objective objective() {
        return new Objective(List.of("r", "alpha", "a", "b"), start(), this::loss);
    }

    private static double[] start() {
        return new double[] {0, FastMath.log(3), 0, FastMath.log(3)};
    }

    private double loss(double[] point, double[] gradient) {
        double r = FastMath.exp(point[0]);
        double alpha = FastMath.exp(point[1]);
        double a = FastMath.exp(point[2]);
        double b = FastMath.exp(point[3]);
        double[] logs = new double[times.length];
        double[] inverses = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            logs[i] = FastMath.log(alpha + times[i]);
            inverses[i] = 1 / (alpha + times[i]);
        }
        double logBetaShape = logGammaDifference(a + b, b);
        double digammaBetaShape = Gamma.digamma(a + b);
        double sum = 0;
        double byR = 0;
        double byAlpha = 0;
        double byA = 0;
        double byB = 0;
        for (int c = 0; c < counts.length; c++) {
            int x = counts[c];
            double shape = r + x;
            int chances = x + extraChances;
            double oddsFactor = chances == 0 ? Double.NEGATIVE_INFINITY : point[2] - FastMath.log(b + (chances - 1));
            double n = 0;
            double left = 0; // expected number of these clients who have left
            double sumX = 0;
            double sumLogs = 0;
            double sumInverses = 0;
            for (int row = firstRow[c]; row < firstRow[c + 1]; row++) {
                double logAge = logs[age[row]];
                double logLast = logs[last[row]];
                double inverseAge = inverses[age[row]];
                double logOdds = oddsFactor + shape * (logAge - logLast);
                double small = FastMath.exp(-FastMath.abs(logOdds));
                double l = (logOdds > 0 ? 1 : small) / (1 + small);
                double w = weight[row];
                n += w;
                left += w * l;
                sumX += w * (FastMath.max(logOdds, 0) + FastMath.log1p(small) - shape * logAge);
                sumLogs += w * (logAge - l * (logAge - logLast));
                sumInverses += w * (inverseAge - l * (inverseAge - inverses[last[row]]));
            }
            sum += sumX
                    + n
                            * (logGammaDifference(shape, r)
                                    + r * point[1]
                                    + logBetaShape
                                    - logGammaDifference(a + b + chances, b + chances));
            double digammaBeta = digammaBetaShape - Gamma.digamma(a + b + chances);
            byR += n * (Gamma.digamma(shape) - Gamma.digamma(r) + point[1]) - sumLogs;
            byAlpha += n * r / alpha - shape * sumInverses;
            byA += left / a + n * digammaBeta;
            byB += n * (Gamma.digamma(b + chances) - Gamma.digamma(b) + digammaBeta)
                    - (chances == 0 ? 0 : left / (b + (chances - 1)));
        }
        gradient[0] = -byR * r / clients;
        gradient[1] = -byAlpha * alpha / clients;
        gradient[2] = -byA * a / clients;
        gradient[3] = -byB * b / clients;
        return -sum / clients;
    }

    private static double logGammaDifference(double larger, double smaller) {
        return Gamma.logGamma(larger) - Gamma.logGamma(smaller);
    }
}
