package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.fitting.Objective;
import org.hipparchus.util.FastMath;

/** The likelihood of each family and the model at each of its points: logarithms of the parameters in the search's unit. */
final class FamilyLikelihood {

    private FamilyLikelihood() {}

    static Objective of(RepeatFamily family, WeightedHistories clients, double unitWeeks) {
        return switch (family) {
            case BG_NBD -> new BgNbdLikelihood(clients, unitWeeks, false).objective();
            case MBG_NBD -> new BgNbdLikelihood(clients, unitWeeks, true).objective();
            case PARETO_NBD -> new ParetoNbdLikelihood(clients, unitWeeks).objective();
        };
    }

    static RepeatModel model(RepeatFamily family, double[] point, double unitWeeks) {
        double one = FastMath.exp(point[0]);
        double two = FastMath.exp(point[1]) * unitWeeks;
        double three = FastMath.exp(point[2]);
        double four = FastMath.exp(point[3]);
        return switch (family) {
            case BG_NBD -> new BgNbd(one, two, three, four);
            case MBG_NBD -> new MbgNbd(one, two, three, four);
            case PARETO_NBD -> new ParetoNbd(one, two, three, four * unitWeeks);
        };
    }

    static double[] point(RepeatModel model, double unitWeeks) {
        return switch (model) {
            case BgNbd bg -> logs(bg.r(), bg.alphaWeeks() / unitWeeks, bg.a(), bg.b());
            case MbgNbd mbg -> logs(mbg.r(), mbg.alphaWeeks() / unitWeeks, mbg.a(), mbg.b());
            case ParetoNbd pareto ->
                logs(pareto.r(), pareto.alphaWeeks() / unitWeeks, pareto.s(), pareto.betaWeeks() / unitWeeks);
        };
    }

    private static double[] logs(double one, double two, double three, double four) {
        return new double[] {FastMath.log(one), FastMath.log(two), FastMath.log(three), FastMath.log(four)};
    }
}
