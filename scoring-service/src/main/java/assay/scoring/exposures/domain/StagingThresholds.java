package assay.scoring.exposures.domain;

/**
 * Where the stages of IFRS 9 begin.
 *
 * @param pastDueDays more days past due than these presume a significant increase in risk (5.5.11: 30)
 * @param defaultDays so many days past due presume default (B5.5.37: 90)
 * @param pdRatio present PD over PD at origination from which an increase counts as significant; a bank's own choice
 * @param pdIncrease present PD less PD at origination that must be reached as well; keeps tiny PDs from doubling into
 *     stage 2
 */
public record StagingThresholds(int pastDueDays, int defaultDays, double pdRatio, double pdIncrease) {

    /** The standard's days; ratio and increase are expert judgement. */
    public static final StagingThresholds DEFAULT = new StagingThresholds(30, 90, 2, 0.005);

    public StagingThresholds {
        Bounds.require(pastDueDays >= 0 && pastDueDays < defaultDays, "days past due", pastDueDays, "below default's");
        Bounds.require(pdRatio >= 1 && Double.isFinite(pdRatio), "PD ratio", pdRatio, "at least 1 and finite");
        Bounds.share("PD increase", pdIncrease);
    }
}
