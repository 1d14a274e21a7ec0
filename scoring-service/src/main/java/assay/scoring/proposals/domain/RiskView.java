package assay.scoring.proposals.domain;

import assay.scoring.exposures.domain.BaselCapital;
import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.slotting.domain.SlottingApproach;
import assay.scoring.slotting.domain.SlottingClass;
import assay.scoring.slotting.domain.SupervisoryWeight;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/** What a loan may lose and the capital it needs: from a borrower's grade, or from the class of a project. */
public sealed interface RiskView {

    /** Probability of default in a period without default before. */
    double defaultWithin(double years);

    /** Expected loss of a period without default before, as a share of the exposure. */
    double lossWithin(double years);

    /** Capital as a share of the exposure. It is computed once, at the effective maturity of the loan. */
    double capitalShare(double maturityYears);

    /**
     * A borrower with a grade.
     *
     * @param pd of the grade, within a year, in (0, 1); the hazard is the same in every year
     * @param lgd loss given default, in [0, 1]
     * @param salesEurMillions yearly sales for the relief by size; null for none
     */
    record Rated(double pd, double lgd, @Nullable Double salesEurMillions, RiskSettings settings) implements RiskView {

        @Override
        public double defaultWithin(double years) {
            return 1 - FastMath.pow(1 - pd, years);
        }

        @Override
        public double lossWithin(double years) {
            return defaultWithin(years) * lgd;
        }

        @Override
        public double capitalShare(double maturityYears) {
            return settings.capitalMultiplier()
                    * new BaselCapital(
                                    settings.capitalPd(pd),
                                    lgd,
                                    settings.capitalMaturityYears(maturityYears),
                                    salesEurMillions)
                            .k();
        }
    }

    /**
     * A project with a supervisory class. The loss is the table's share of the exposure for every year; the table has no
     * probability of default, so the exposure is not thinned by survival.
     *
     * @param lossShare expected loss a year, as a share of the exposure
     * @param riskWeight 1 for 100 %
     */
    record Slotted(SlottingClass projectClass, double lossShare, double riskWeight) implements RiskView {

        /** The weights of a class under an approach that has an expected loss. */
        public static Slotted of(SlottingClass projectClass, SlottingApproach approach, double maturityYears) {
            SupervisoryWeight weight = SupervisoryWeight.of(projectClass, approach, maturityYears, null);
            if (weight.expectedLoss() == null) {
                throw new IllegalArgumentException(approach + " has no expected loss to price");
            }
            return new Slotted(projectClass, weight.expectedLoss(), weight.riskWeight());
        }

        @Override
        public double defaultWithin(double years) {
            return 0;
        }

        @Override
        public double lossWithin(double years) {
            return Math.min(1, lossShare * years);
        }

        @Override
        public double capitalShare(double maturityYears) {
            return riskWeight * SupervisoryWeight.CAPITAL_RATIO;
        }
    }
}
