package assay.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import assay.scoring.valuation.domain.TransactionFact;
import assay.scoring.valuation.domain.TransactionSummary;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.BgNbdFit;
import assay.scoring.valuation.domain.timing.ClientHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portfolio is not drawn from the models; that they fit it, and tell the truth about it, is worth a test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoPortfolioFitsTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");

    @ParameterizedTest(name = "looked at on {0} with seed {1}")
    @CsvSource({
        "2026-03-31, 20260101",
        "2026-11-22, 20260101",
        "2027-08-01, 20260101",
        "2028-02-29, 20260101",
        "2026-03-31, 1",
        "2026-03-31, 2",
        "2026-03-31, 3"
    })
    void both_models_fit_the_income(LocalDate asOf, long seed) {
        List<TransactionSummary> clients = List.copyOf(summaries(asOf, seed).values());

        assertThat(BgNbdFit.of(histories(clients))).isInstanceOf(FitOutcome.Fitted.class);
        assertThat(GammaGammaFit.of(spends(clients)))
                .isInstanceOfSatisfying(
                        FitOutcome.Fitted.class,
                        fitted -> assertThat((Double) fitted.figures().get("correlation"))
                                .isCloseTo(0, offset(GammaGammaFit.NOTABLE_CORRELATION)));
    }

    @Test
    void clients_who_are_still_there_are_told_from_those_who_left() {
        Map<String, TransactionSummary> clients = summaries(AS_OF, DemoSettings.DEFAULT_SEED);
        Map<String, Fate> fates = DemoBank.of(DemoSettings.of(AS_OF)).fates();
        BgNbd model = ((FitOutcome.Fitted<BgNbd>) BgNbdFit.of(histories(List.copyOf(clients.values())))).model();

        double active = meanPAlive(model, clients, fates, false);
        double gone = meanPAlive(model, clients, fates, true);

        assertThat(active).isGreaterThan(0.9);
        assertThat(gone).isLessThan(0.35);
    }

    @Test
    void the_spend_model_has_a_finite_mean() {
        var fitted = (FitOutcome.Fitted<GammaGamma>) GammaGammaFit.of(
                spends(List.copyOf(summaries(AS_OF, DemoSettings.DEFAULT_SEED).values())));

        assertThat(fitted.model().populationMean()).isBetween(20_000.0, 500_000.0);
    }

    private static double meanPAlive(
            BgNbd model, Map<String, TransactionSummary> clients, Map<String, Fate> fates, boolean gone) {
        return clients.entrySet().stream()
                .filter(client -> client.getValue().history().repeats() > 0)
                .filter(client -> fates.get(client.getKey()).isOver() == gone)
                .mapToDouble(client -> model.pAlive(client.getValue().history()))
                .average()
                .orElseThrow();
    }

    private static Map<String, TransactionSummary> summaries(LocalDate asOf, long seed) {
        Map<String, List<TransactionFact>> facts = new LinkedHashMap<>();
        DemoBank bank = DemoBank.of(new DemoSettings(asOf, DemoSettings.DEFAULT_CLIENTS, seed));
        for (DemoTransaction transaction : bank.transactions()) {
            if (transaction.type().equals("FEE") || transaction.type().equals("INTEREST")) {
                facts.computeIfAbsent(transaction.client(), client -> new ArrayList<>())
                        .add(new TransactionFact(transaction.day(), transaction.amountMinor()));
            }
        }
        Map<String, TransactionSummary> summaries = new LinkedHashMap<>();
        facts.forEach((client, own) ->
                TransactionSummary.of(own, asOf.minusDays(1)).ifPresent(summary -> summaries.put(client, summary)));
        return summaries;
    }

    private static List<ClientHistory> histories(List<TransactionSummary> clients) {
        return clients.stream().map(TransactionSummary::history).toList();
    }

    private static List<ClientSpend> spends(List<TransactionSummary> clients) {
        return clients.stream()
                .filter(client -> client.history().repeats() > 0)
                .map(client -> new ClientSpend(client.history().repeats(), client.monetaryValue(2)))
                .toList();
    }
}
