package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.activity.DayTotal;
import assay.scoring.valuation.domain.TransactionFact;
import assay.scoring.valuation.domain.TransactionSummary;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The totals of the database and the single facts come to the same summary. */
class ActivityFoldTest {

    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final LocalDate UNTIL = START.plusDays(30);

    @Property
    void totals_of_days_and_single_facts_condense_to_the_same_summary(@ForAll("facts") List<TransactionFact> facts) {
        assertThat(folded(facts)).isEqualTo(TransactionSummary.of(facts, UNTIL));
    }

    @Provide
    Arbitrary<List<TransactionFact>> facts() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 12).map(START::plusDays);
        return Combinators.combine(days, Arbitraries.longs().between(-500, 500))
                .as(TransactionFact::new)
                .list()
                .ofMaxSize(12);
    }

    private static Optional<TransactionSummary> folded(List<TransactionFact> facts) {
        List<TransactionSummary> summaries = new ArrayList<>();
        ModelSettings settings = new ModelSettings(
                "main",
                UNTIL,
                List.of(TransactionType.FEE),
                IncomeRule.DEFAULT.subList(1, 2),
                new ForecastHorizon(52, 0.15));
        ActivityFold fold = new ActivityFold(
                settings, LineTerms.of(settings, ValueSettings.NONE), UNTIL, client -> summaries.add(client.summary()));
        UUID client = UUID.randomUUID();
        facts.stream()
                .collect(Collectors.groupingBy(TransactionFact::day, TreeMap::new, Collectors.toList()))
                .forEach((day, ofDay) -> fold.accept(total(client, day, ofDay)));
        fold.finish();
        return summaries.stream().findFirst();
    }

    private static DayTotal total(UUID client, LocalDate day, List<TransactionFact> facts) {
        return new DayTotal(
                client,
                day.toEpochDay(),
                0,
                0,
                facts.stream().filter(fact -> fact.amountMinor() >= 0).count(),
                facts.size(),
                facts.stream().mapToLong(TransactionFact::amountMinor).sum(),
                false);
    }
}
