package assay.scoring.valuation.domain.contract;

import assay.scoring.valuation.domain.fitting.Objective;
import java.util.List;
import org.hipparchus.util.FastMath;

/** Likelihood of the shifted-beta-geometric model: ended contracts by ln P(T=t), running ones by ln S(t). */
final class RenewalLikelihood {

    private final RenewalCounts counts;

    RenewalLikelihood(RenewalCounts counts) {
        this.counts = counts;
    }

    Objective objective() {
        return new Objective(List.of("a", "b"), new double[] {0, 0}, this::loss);
    }

    static ShiftedBetaGeometric model(double[] point) {
        return new ShiftedBetaGeometric(FastMath.exp(point[0]), FastMath.exp(point[1]));
    }

    /** Renewal by renewal: every contract asked is renewed with (b+i)/(a+b+i) or ends with a/(a+b+i). */
    double loss(double[] point, double[] gradient) {
        double a = FastMath.exp(point[0]);
        double b = FastMath.exp(point[1]);
        double asked = counts.contracts();
        double sum = 0;
        double byA = 0;
        double byB = 0;
        for (int i = 0; i < counts.renewals(); i++) {
            double ended = counts.ended().get(i);
            double renewed = asked - ended;
            double inverse = 1 / (a + b + i);
            sum += ended * point[0] + renewed * FastMath.log(b + i) + asked * FastMath.log(inverse);
            byA += ended / a - asked * inverse;
            byB += renewed / (b + i) - asked * inverse;
            asked = renewed - counts.running().get(i);
        }
        gradient[0] = -byA * a / counts.contracts();
        gradient[1] = -byB * b / counts.contracts();
        return -sum / counts.contracts();
    }
}
