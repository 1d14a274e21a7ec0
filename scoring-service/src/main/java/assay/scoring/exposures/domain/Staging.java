package assay.scoring.exposures.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The stage of a facility and the rules that put it there.
 *
 * @param rules every rule that speaks for this stage, none for a better one
 */
public record Staging(ImpairmentStage stage, List<StageRule> rules) {

    public Staging {
        rules = List.copyOf(rules);
    }

    /**
     * The worst stage that a rule asks for. More days past due never lead to a better one.
     *
     * @param daysPastDue at least 0
     * @param originationPd yearly PD when the facility was granted
     * @param currentPd yearly PD now, not floored
     */
    public static Staging of(
            int daysPastDue,
            double originationPd,
            double currentPd,
            Set<RiskSign> signs,
            StagingThresholds thresholds) {
        Bounds.require(daysPastDue >= 0, "days past due", daysPastDue, "at least 0");
        Bounds.probability("PD at origination", originationPd);
        Bounds.probability("present PD", currentPd);
        List<StageRule> found = new ArrayList<>();
        if (signs.contains(RiskSign.CREDIT_IMPAIRED)) {
            found.add(StageRule.IMPAIRED);
        }
        if (signs.contains(RiskSign.IN_LIQUIDATION)) {
            found.add(StageRule.LIQUIDATION);
        }
        if (daysPastDue >= thresholds.defaultDays()) {
            found.add(StageRule.PAST_DUE_90);
        }
        if (daysPastDue > thresholds.pastDueDays() && !signs.contains(RiskSign.PAST_DUE_PRESUMPTION_REBUTTED)) {
            found.add(StageRule.PAST_DUE_30);
        }
        if (currentPd >= thresholds.pdRatio() * originationPd && currentPd - originationPd >= thresholds.pdIncrease()) {
            found.add(StageRule.PD_INCREASE);
        }
        if (signs.contains(RiskSign.WATCH_LIST)) {
            found.add(StageRule.WATCH_LISTED);
        }
        if (signs.contains(RiskSign.RESTRUCTURED)) {
            found.add(StageRule.FORBORNE);
        }
        if (found.isEmpty()) {
            found.add(StageRule.NO_SIGNIFICANT_INCREASE);
        }
        ImpairmentStage worst = found.stream()
                .map(StageRule::stage)
                .max(ImpairmentStage::compareTo)
                .orElseThrow();
        return new Staging(
                worst, found.stream().filter(rule -> rule.stage() == worst).toList());
    }

    public boolean inDefault() {
        return stage == ImpairmentStage.STAGE_3;
    }
}
