package assay.scoring.valuation.domain.spend;

import assay.scoring.valuation.domain.fitting.Objective;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Likelihood of Gamma-Gamma over many clients with positive mean spend. The parameter q is searched through ln(q-1),
 * so that every point has a finite mean spend. Gamma functions are computed once per number of repeats.
 *
 * <p>With u = v + m x the derivatives of one client's log-likelihood are
 * <pre>
 *   by p   x (psi(px+q) - psi(px) + ln m + ln x - ln u)
 *   by q   psi(px+q) - psi(q) + ln v - ln u
 *   by v   q/v - (px+q)/u
 * </pre>
 */
final class GammaGammaLikelihood {

    /** Money is counted in this many major units, the mean of the clients' means. */
    final double unit;

    final int clients;

    private final int[] counts; // distinct numbers of repeats, ascending
    private final int[] first; // client of each count, and the end
    private final double[] totals; // m x in units, per client
    private final double[] sumLogMeans; // per count

    /** @param spends with positive means, sorted by transactions, then mean */
    GammaGammaLikelihood(List<ClientSpend> spends) {
        ClientSpend[] sorted = spends.toArray(ClientSpend[]::new);
        clients = sorted.length;
        double sum = 0;
        for (ClientSpend spend : sorted) {
            sum += spend.meanValue();
        }
        unit = sum / clients;
        counts = Arrays.stream(sorted)
                .mapToInt(ClientSpend::transactions)
                .distinct()
                .toArray();
        first = new int[counts.length + 1];
        totals = new double[clients];
        sumLogMeans = new double[counts.length];
        int count = -1;
        for (int i = 0; i < clients; i++) {
            int x = sorted[i].transactions();
            if (i == 0 || x != sorted[i - 1].transactions()) {
                first[++count] = i;
            }
            double mean = sorted[i].meanValue() / unit;
            totals[i] = mean * x;
            sumLogMeans[count] += FastMath.log(mean);
        }
        first[counts.length] = clients;
    }

    /** What a search makes small. */
    Objective objective() {
        return new Objective(List.of("p", "q-1", "v"), start(), this::loss);
    }

    /** A point whose mean spend is one unit: p = 3, q = 4, v = 1. */
    private static double[] start() {
        return new double[] {FastMath.log(3), FastMath.log(3), 0};
    }

    /** The model at a point, with its scale in major units. */
    GammaGamma model(double[] point) {
        return new GammaGamma(FastMath.exp(point[0]), 1 + FastMath.exp(point[1]), FastMath.exp(point[2]) * unit);
    }

    /** The log-likelihood in major units that belongs to a loss. */
    double logLikelihood(double loss) {
        return -clients * (loss + FastMath.log(unit));
    }

    private double loss(double[] point, double[] gradient) {
        double p = FastMath.exp(point[0]);
        double qLessOne = FastMath.exp(point[1]);
        double q = 1 + qLessOne;
        double v = FastMath.exp(point[2]);
        double logGammaQ = Gamma.logGamma(q);
        double digammaQ = Gamma.digamma(q);
        double sum = 0;
        double byP = 0;
        double byQ = 0;
        double byV = 0;
        for (int c = 0; c < counts.length; c++) {
            int x = counts[c];
            double px = p * x;
            double n = first[c + 1] - first[c];
            double sumLogs = 0;
            double sumInverses = 0;
            for (int i = first[c]; i < first[c + 1]; i++) {
                double u = v + totals[i];
                sumLogs += FastMath.log(u);
                sumInverses += 1 / u;
            }
            double logX = FastMath.log(x);
            sum += n * (Gamma.logGamma(px + q) - Gamma.logGamma(px) - logGammaQ + q * point[2] + px * logX)
                    + (px - 1) * sumLogMeans[c]
                    - (px + q) * sumLogs;
            double digammaSum = Gamma.digamma(px + q);
            byP += x * (n * (digammaSum - Gamma.digamma(px) + logX) + sumLogMeans[c] - sumLogs);
            byQ += n * (digammaSum - digammaQ + point[2]) - sumLogs;
            byV += n * q / v - (px + q) * sumInverses;
        }
        gradient[0] = -byP * p / clients;
        gradient[1] = -byQ * qLessOne / clients;
        gradient[2] = -byV * v / clients;
        return -sum / clients;
    }
}
