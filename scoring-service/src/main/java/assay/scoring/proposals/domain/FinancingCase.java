package assay.scoring.proposals.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be financed, from which cash and at which risk. Amounts in minor units of one currency.
 *
 * @param calendar payment dates, from the first drawing on
 * @param constructionCosts paid at the start of each period of construction; empty if the loan is drawn at once
 * @param cash forecast from the end of the construction on
 * @param requested amount asked for, above 0
 * @param collateral security offered
 * @param risk what the loan may lose
 * @param index expected curve of the index for floating options; null without one
 * @param clientNetValue net lifetime value of the client without this deal, minor units; null if there is none
 * @param attributes surcharge or discount for attributes of the project, decimal per year
 * @param wishes what else the client asks for
 * @param stresses shocks to try besides those of the policy
 */
public record FinancingCase(
        LoanCalendar calendar,
        List<Long> constructionCosts,
        CashForecast cash,
        long requested,
        List<Collateral> collateral,
        RiskView risk,
        RateTerms.@Nullable Floating index,
        @Nullable Double clientNetValue,
        double attributes,
        Wishes wishes,
        List<Stress> stresses) {

    public FinancingCase {
        constructionCosts = List.copyOf(constructionCosts);
        collateral = List.copyOf(collateral);
        stresses = List.copyOf(stresses);
    }

    /** Payments in a year. */
    int periodsPerYear() {
        return 12 / calendar.monthsPerPeriod();
    }
}
