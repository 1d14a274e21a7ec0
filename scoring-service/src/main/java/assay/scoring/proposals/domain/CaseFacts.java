package assay.scoring.proposals.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that options are computed from besides the policy, in plain values that can be stored and read back without
 * a loss. Amounts in minor units of one currency.
 *
 * @param dates when payments fall due
 * @param constructionCosts by period of the construction
 * @param revenue by period from the end of the construction on
 * @param cost by period, as many
 * @param requested amount asked for
 * @param risk what the loan may lose
 * @param clientNetValue net lifetime value of the client; null if there is none
 * @param attributes surcharge or discount for attributes of the project, decimal per year
 * @param profile attributes of the client by name, as the policy asks for them
 */
public record CaseFacts(
        Dates dates,
        List<Long> constructionCosts,
        List<Long> revenue,
        List<Long> cost,
        long requested,
        List<Collateral> collateral,
        RiskFacts risk,
        RateTerms.@Nullable Floating index,
        @Nullable Double clientNetValue,
        double attributes,
        Wishes wishes,
        List<Stress> stresses,
        SortedMap<String, String> profile) {

    /**
     * Payment dates.
     *
     * @param holidays closed days of any weekday
     * @param workdays open days of a weekend
     */
    public record Dates(
            LocalDate start,
            int monthsPerPeriod,
            boolean endOfMonth,
            BusinessCalendar.BusinessDayConvention roll,
            SortedSet<LocalDate> holidays,
            SortedSet<LocalDate> workdays,
            DayCount dayCount) {

        public Dates {
            holidays = new TreeSet<>(holidays);
            workdays = new TreeSet<>(workdays);
        }

        LoanCalendar calendar() {
            BusinessCalendar days = new BusinessCalendar("of the proposal", Set.copyOf(holidays), Set.copyOf(workdays));
            return new LoanCalendar(start, monthsPerPeriod, endOfMonth, roll, days, dayCount);
        }
    }

    public CaseFacts {
        constructionCosts = List.copyOf(constructionCosts);
        revenue = List.copyOf(revenue);
        cost = List.copyOf(cost);
        collateral = List.copyOf(collateral);
        stresses = List.copyOf(stresses);
        profile = new TreeMap<>(profile);
    }

    /** The case that they describe. */
    public FinancingCase financingCase() {
        return new FinancingCase(
                dates.calendar(),
                constructionCosts,
                CashForecast.of(longs(revenue), longs(cost)),
                requested,
                collateral,
                risk.view(),
                index,
                clientNetValue,
                attributes,
                wishes,
                stresses);
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
