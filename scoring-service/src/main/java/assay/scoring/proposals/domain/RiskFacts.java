package assay.scoring.proposals.domain;

import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.slotting.domain.SlottingClass;
import org.jspecify.annotations.Nullable;

/**
 * The risk of a case in plain values: of a borrower with a grade, or of a project with a class.
 *
 * @param basis whose risk it is; it says which of the others are there
 * @param pd of the borrower's grade, within a year
 * @param lgd loss given default, floors included
 * @param salesEurMillions yearly sales for the relief by size; null for none
 * @param settingsVersion names the regime's numbers
 * @param projectClass supervisory class of the project
 * @param lossShare expected loss a year, as a share of the exposure
 * @param riskWeight 1 for 100 %
 */
public record RiskFacts(
        RiskBasis basis,
        @Nullable Double pd,
        @Nullable Double lgd,
        @Nullable Double salesEurMillions,
        @Nullable String settingsVersion,
        @Nullable SlottingClass projectClass,
        @Nullable Double lossShare,
        @Nullable Double riskWeight) {

    /** Whose risk it is. */
    public enum RiskBasis {
        /** The borrower's: probability of default of its grade. */
        OBLIGOR,
        /** The project's: its supervisory class. */
        PROJECT
    }

    /** A borrower with a grade. */
    public static RiskFacts ofBorrower(
            double pd, double lgd, @Nullable Double salesEurMillions, RiskSettings settings) {
        return new RiskFacts(RiskBasis.OBLIGOR, pd, lgd, salesEurMillions, settings.version(), null, null, null);
    }

    /** A project with a class. */
    public static RiskFacts ofProject(SlottingClass projectClass, double lossShare, double riskWeight) {
        return new RiskFacts(RiskBasis.PROJECT, null, null, null, null, projectClass, lossShare, riskWeight);
    }

    /** The risk as the planner needs it. */
    public RiskView view() {
        if (basis == RiskBasis.OBLIGOR && pd != null && lgd != null) {
            return new RiskView.Rated(pd, lgd, salesEurMillions, settings());
        }
        if (basis == RiskBasis.PROJECT && projectClass != null && lossShare != null && riskWeight != null) {
            return new RiskView.Slotted(projectClass, lossShare, riskWeight);
        }
        throw new IllegalArgumentException("incomplete risk: " + this);
    }

    private RiskSettings settings() {
        return RiskSettings.SHIPPED.stream()
                .filter(one -> one.version().equals(settingsVersion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown settings: " + settingsVersion));
    }
}
