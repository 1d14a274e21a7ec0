package assay.scoring.exposures.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The class of a facility under the Chinese rule for non-retail assets, and the rules that put it there.
 *
 * @param rules every rule that asks for this class, none for a better one
 */
public record FiveClassification(FiveClass result, List<FiveClassRule> rules) {

    private static final Map<RiskSign, FiveClassRule> BY_SIGN = new EnumMap<>(Map.of(
            RiskSign.PURPOSE_CHANGED, FiveClassRule.OTHER_PURPOSE,
            RiskSign.REPAID_BY_NEW_BORROWING, FiveClassRule.NEW_BORROWING,
            RiskSign.OTHER_DEBT_NON_PERFORMING, FiveClassRule.NON_PERFORMING_ELSEWHERE,
            RiskSign.RESTRUCTURED, FiveClassRule.RESTRUCTURING,
            RiskSign.EXTERNAL_RATING_FALLEN, FiveClassRule.RATING_FALLEN,
            RiskSign.TENTH_OF_DEBT_NON_PERFORMING, FiveClassRule.TENTH_NON_PERFORMING,
            RiskSign.FIFTH_OF_DEBT_OVERDUE_90, FiveClassRule.FIFTH_OVERDUE,
            RiskSign.EVADING_DEBT, FiveClassRule.EVASION,
            RiskSign.IN_LIQUIDATION, FiveClassRule.IN_LIQUIDATION));

    public FiveClassification {
        rules = List.copyOf(rules);
    }

    /**
     * The worst class that a rule asks for. More days past due never lead to a better one.
     *
     * @param daysPastDue at least 0
     * @param impaired whether the asset is credit-impaired (stage 3)
     * @param lossShare expected credit loss over book amount, in [0, 1]; counts only when impaired
     */
    public static FiveClassification of(
            int daysPastDue, boolean impaired, double lossShare, Set<RiskSign> signs, FiveClassThresholds thresholds) {
        Bounds.require(daysPastDue >= 0, "days past due", daysPastDue, "at least 0");
        Bounds.share("share lost", lossShare);
        Set<FiveClassRule> found = new TreeSet<>();
        signs.stream().map(BY_SIGN::get).filter(rule -> rule != null).forEach(found::add);
        int forgiven = signs.contains(RiskSign.TECHNICAL_DELAY) ? thresholds.technicalDays() : 0;
        found.add(daysPastDue > forgiven ? byDays(daysPastDue, thresholds) : FiveClassRule.NOTHING_AGAINST);
        if (impaired) {
            found.add(byLoss(lossShare, thresholds));
        }
        FiveClass worst = found.stream()
                .map(FiveClassRule::result)
                .max(FiveClass::compareTo)
                .orElseThrow();
        return new FiveClassification(
                worst, found.stream().filter(rule -> rule.result() == worst).toList());
    }

    private static FiveClassRule byDays(int days, FiveClassThresholds thresholds) {
        if (days > thresholds.lossDays()) {
            return FiveClassRule.OVERDUE_360;
        }
        if (days > thresholds.doubtfulDays()) {
            return FiveClassRule.OVERDUE_270;
        }
        return days > thresholds.substandardDays() ? FiveClassRule.OVERDUE_90 : FiveClassRule.OVERDUE;
    }

    private static FiveClassRule byLoss(double share, FiveClassThresholds thresholds) {
        if (share >= thresholds.lossLossShare()) {
            return FiveClassRule.NEARLY_ALL_LOST;
        }
        return share >= thresholds.doubtfulLossShare() ? FiveClassRule.HALF_LOST : FiveClassRule.IMPAIRMENT;
    }
}
