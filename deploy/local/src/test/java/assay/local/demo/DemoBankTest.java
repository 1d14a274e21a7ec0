package assay.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoBankTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");
    private static final DemoBank BANK = DemoBank.of(DemoSettings.of(AS_OF));
    private static final Set<String> INCOME = Set.of("FEE", "INTEREST");

    @Test
    void everything_happened_on_working_days_before_the_day_it_is_looked_at() {
        assertThat(BANK.transactions()).extracting(DemoTransaction::day).allMatch(DemoBankTest::isWorkingDayBefore);
        assertThat(BANK.contacts()).extracting(DemoContact::day).allMatch(DemoBankTest::isWorkingDayBefore);
    }

    @Test
    void every_kind_of_client_and_of_fate_occurs() {
        assertThat(BANK.clients())
                .extracting(DemoClient::type)
                .containsOnly("CORPORATE_BORROWER", "LENDER", "INVESTOR", "GOVERNMENT_BODY", "PARTNER");
        assertThat(BANK.clients()).extracting(DemoClient::subtype).contains("SPONSOR", "SPECIAL_PURPOSE_VEHICLE");
        assertThat(BANK.fates().values().stream().map(Fate::state).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Fate.State.class));
    }

    @Test
    void some_clients_have_one_deal_only() {
        Map<String, Long> days = BANK.transactions().stream()
                .filter(transaction -> INCOME.contains(transaction.type()))
                .collect(Collectors.groupingBy(DemoTransaction::client, Collectors.counting()));

        assertThat(days.values().stream().filter(count -> count == 1).count()).isBetween(100L, 500L);
    }

    @Test
    void nobody_pays_back_more_than_was_drawn() {
        Map<String, Long> owed = new HashMap<>();
        for (DemoTransaction transaction : BANK.transactions()) {
            switch (transaction.type()) {
                case "DRAWDOWN" -> owed.merge(transaction.client(), transaction.amountMinor(), Long::sum);
                case "REPAYMENT" -> owed.merge(transaction.client(), -transaction.amountMinor(), Long::sum);
                default -> assertThat(transaction.type()).isIn("FEE", "INTEREST", "DEPOSIT");
            }
        }

        assertThat(owed.values()).isNotEmpty().allMatch(minor -> minor >= 0);
    }

    @Test
    void who_has_defaulted_pays_nothing_afterwards() {
        Set<String> defaulters = BANK.fates().entrySet().stream()
                .filter(fate -> fate.getValue().state() == Fate.State.DEFAULTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<DemoTransaction> late = BANK.transactions().stream()
                .filter(transaction -> defaulters.contains(transaction.client()))
                .filter(transaction -> transaction
                        .day()
                        .isAfter(BANK.fates().get(transaction.client()).since().plusDays(90)))
                .toList();

        assertThat(defaulters).hasSizeGreaterThan(20);
        assertThat(late).isEmpty();
    }

    @Test
    void the_recession_costs_trade_business() {
        Economy economy = Economy.before(AS_OF);
        long during = tradeFees(economy.recessionFrom(), economy.recessionUntil());
        long after = tradeFees(
                economy.recessionFrom().plusYears(1), economy.recessionUntil().plusYears(1));

        assertThat(during).isLessThan(after * 8 / 10);
    }

    @Test
    void a_larger_bank_has_the_same_mix() {
        DemoBank larger = DemoBank.of(new DemoSettings(AS_OF, 4_000, DemoSettings.DEFAULT_SEED));

        assertThat((double) larger.transactions().size())
                .isCloseTo(2.0 * BANK.transactions().size(), withinPercentage(8));
    }

    private static long tradeFees(LocalDate from, LocalDate until) {
        return BANK.transactions().stream()
                .filter(transaction -> transaction.productLine().equals("TRADE_FINANCE"))
                .filter(transaction ->
                        !transaction.day().isBefore(from) && transaction.day().isBefore(until))
                .count();
    }

    private static boolean isWorkingDayBefore(LocalDate day) {
        return day.isBefore(AS_OF) && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
