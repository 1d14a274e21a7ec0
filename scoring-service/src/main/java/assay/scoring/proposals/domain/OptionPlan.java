package assay.scoring.proposals.domain;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One option worked out.
 *
 * @param amount debt at the start of the repayment, minor units
 * @param limitedBy what keeps it from being larger
 * @param construction how the cost is financed; null without construction
 * @param schedule the repayment
 * @param ratios cover of the debt
 * @param waterfall where the cash goes with reserve and sweep
 * @param price the rate and its parts
 * @param result return on the bank's capital at that rate
 * @param capitalShare capital as a share of the exposure
 * @param effectiveRate effective annual rate of the client, fee included
 * @param security what the collateral covers
 * @param breakEven how much may go wrong
 * @param stressedDscr least cover under each stress, by name
 */
public record OptionPlan(
        OptionTerms terms,
        long amount,
        DebtLimit limitedBy,
        Construction.@Nullable Financing construction,
        RepaymentSchedule schedule,
        CoverRatios ratios,
        CashWaterfall waterfall,
        RiskBasedPrice price,
        RiskBasedPrice.Return result,
        double capitalShare,
        double effectiveRate,
        Collateral.Cover security,
        BreakEven breakEven,
        SortedMap<String, Double> stressedDscr) {

    /** What keeps the debt from being larger. */
    public enum DebtLimit {
        REQUESTED,
        DEBT_SERVICE_COVER,
        INTEREST_DURING_GRACE,
        GEARING
    }

    /** Names of {@link #measures} besides those that a policy declares itself. */
    public static final Set<String> MEASURES = Set.of(
            "rate",
            "effectiveRate",
            "minimumDscr",
            "amount",
            "averageLifeYears",
            "firstYearService",
            "securityCover",
            "raroc",
            "worstStressedDscr");

    /** Figures that a policy can rank by, besides those that it declares itself. */
    public SortedMap<String, Double> measures(int periodsPerYear) {
        SortedMap<String, Double> measures = new TreeMap<>(terms.measures());
        measures.put("rate", price.rate());
        measures.put("effectiveRate", effectiveRate);
        measures.put("minimumDscr", ratios.minimumDscr());
        measures.put("amount", (double) amount);
        measures.put("averageLifeYears", schedule.averageLifeYears());
        measures.put("firstYearService", firstYearService(periodsPerYear));
        measures.put("securityCover", amount == 0 ? 0 : (double) security.lendingValue() / amount);
        measures.put("raroc", result.raroc());
        measures.put(
                "worstStressedDscr",
                stressedDscr.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElse(ratios.minimumDscr()));
        return measures;
    }

    private double firstYearService(int periodsPerYear) {
        double service = 0;
        for (int t = 0; t < Math.min(periodsPerYear, schedule.length()); t++) {
            service += schedule.payment(t);
        }
        return service;
    }
}
