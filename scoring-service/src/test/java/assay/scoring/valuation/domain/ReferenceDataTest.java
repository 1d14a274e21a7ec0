package assay.scoring.valuation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.BgNbdFit;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatFit;
import assay.scoring.valuation.domain.timing.RepeatModel;
import assay.scoring.valuation.domain.timing.WeightedHistories;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real transactions and the figures known for them. Skipped where the data sets are absent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceDataTest {

    private static final Percentage TENTH_OF_A_PERCENT = Percentage.withPercentage(0.1);

    @ParameterizedTest(name = "observed until {0}: {1} repeat buyers")
    @CsvSource({
        "1997-09-30,   946, 2457, .242595, 4.413603, .792922, 2.425906,  -9582.429",
        "1998-06-30, 1139, 4339, .25356,  5.44725,  .60737,  2.64723,  -17138.234"
    })
    void the_fit_to_cdnow_is_the_published_one(
            String observedUntil,
            int repeatBuyers,
            long repeats,
            double r,
            double alpha,
            double a,
            double b,
            double ll) {
        List<ClientHistory> clients = histories(SharedTransactions.cdnow(observedUntil));

        var fitted = (FitOutcome.Fitted<BgNbd>) BgNbdFit.of(clients);

        assertThat(clients).hasSize(2357);
        assertThat(clients.stream().mapToLong(ClientHistory::repeats).sum()).isEqualTo(repeats);
        assertThat(fitted.repeatBuyers()).isEqualTo(repeatBuyers);
        assertThat(fitted.model().r()).isCloseTo(r, TENTH_OF_A_PERCENT);
        assertThat(fitted.model().alphaWeeks()).isCloseTo(alpha, TENTH_OF_A_PERCENT);
        assertThat(fitted.model().a()).isCloseTo(a, TENTH_OF_A_PERCENT);
        assertThat(fitted.model().b()).isCloseTo(b, TENTH_OF_A_PERCENT);
        assertThat(fitted.logLikelihood()).isCloseTo(ll, offset(0.01));
        assertThat(fitted.method()).isEqualTo(FitOutcome.Method.QUASI_NEWTON);
    }

    @Test
    void the_spend_of_cdnow_is_the_published_one() {
        List<ClientSpend> spends = SharedTransactions.cdnow("1997-09-30").stream()
                .filter(client -> client.history().repeats() > 0)
                .map(client -> new ClientSpend(client.history().repeats(), client.monetaryValue(2)))
                .toList();

        var fitted = (FitOutcome.Fitted<GammaGamma>) GammaGammaFit.of(spends);

        assertThat(fitted.clients()).isEqualTo(946);
        assertThat(fitted.model().p()).isCloseTo(6.2496, TENTH_OF_A_PERCENT);
        assertThat(fitted.model().q()).isCloseTo(3.7442, TENTH_OF_A_PERCENT);
        assertThat(fitted.model().v()).isCloseTo(15.4435, TENTH_OF_A_PERCENT);
        assertThat(fitted.logLikelihood()).isCloseTo(-4055.9177, offset(0.01));
        assertThat(fitted.figures().get("correlation")).isBetween(0.0, GammaGammaFit.NOTABLE_CORRELATION);
    }

    /** Parameters and log-likelihood as printed for this sample, to their digits. */
    @Test
    void the_pareto_fit_of_cdnow_is_the_published_one() {
        WeightedHistories clients = WeightedHistories.of(histories(SharedTransactions.cdnow("1997-09-30")));

        var fitted = (FitOutcome.Fitted<ParetoNbd>) RepeatFit.paretoNbd(clients);

        assertThat(fitted.logLikelihood()).isCloseTo(-9594.976, offset(0.001));
        assertThat(fitted.model().r()).isCloseTo(0.55315, TENTH_OF_A_PERCENT);
        assertThat(fitted.model().alphaWeeks()).isCloseTo(10.57633, TENTH_OF_A_PERCENT);
        assertThat(fitted.model().s()).isCloseTo(0.60625, TENTH_OF_A_PERCENT);
        assertThat(fitted.model().betaWeeks()).isCloseTo(11.67150, TENTH_OF_A_PERCENT);
        assertThat(fitted.method()).isEqualTo(FitOutcome.Method.QUASI_NEWTON);
    }

    @Test
    void the_modified_fit_of_cdnow_doubts_silent_newcomers() {
        WeightedHistories clients = WeightedHistories.of(histories(SharedTransactions.cdnow("1997-09-30")));

        var fitted = (FitOutcome.Fitted<MbgNbd>) RepeatFit.mbgNbd(clients);

        assertThat(fitted.logLikelihood()).isCloseTo(rowByRow(fitted.model(), clients), offset(1e-6));
        assertThat(fitted.model().pAlive(new ClientHistory(0, 0, 39))).isBetween(0.2, 0.6);
    }

    private static double rowByRow(RepeatModel model, WeightedHistories clients) {
        return IntStream.range(0, clients.size())
                .mapToDouble(i -> clients.weight(i) * model.logLikelihood(clients.row(i)))
                .sum();
    }

    @Test
    void the_39_weeks_after_the_fit_are_forecast_as_is_known() {
        List<TransactionSummary> known = SharedTransactions.cdnow("1997-09-30");
        List<ClientHistory> after = histories(SharedTransactions.cdnow("1998-06-30"));
        BgNbd model = ((FitOutcome.Fitted<BgNbd>) BgNbdFit.of(histories(known))).model();

        double expected = histories(known).stream()
                .mapToDouble(client -> model.expectedTransactions(client, 39))
                .sum();

        long until1998 = after.stream().mapToLong(ClientHistory::repeats).sum();
        assertThat(until1998 - 2457).isEqualTo(1882);
        assertThat(expected).isCloseTo(1653.4, offset(0.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1993-12-31", "1994-03-31"})
    void cash_withdrawals_alone_are_refused_because_nobody_seems_ever_to_leave(String observedUntil) {
        List<ClientHistory> accounts = histories(SharedTransactions.withdrawals(observedUntil));

        var refused = (FitOutcome.Refused<BgNbd>) BgNbdFit.of(accounts);

        assertThat(refused.reason()).isEqualTo(FitOutcome.Reason.BOUNDARY);
        assertThat(refused.subject()).isEqualTo("a");
        assertThat(refused.figures().get("a")).isLessThan(1e-4);
    }

    private static List<ClientHistory> histories(List<TransactionSummary> clients) {
        return clients.stream().map(TransactionSummary::history).toList();
    }
}
