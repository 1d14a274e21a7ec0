package assay.scoring.valuation.domain.spend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.valuation.domain.SimulatedClients;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GammaGammaFitTest {

    private static final GammaGamma TRUTH = new GammaGamma(5, 3, 2_000);

    @Test
    void the_parameters_that_made_the_spend_are_found_again() {
        var fitted = fitted(SimulatedClients.spends(TRUTH, 20_000, 1));

        assertThat(fitted.model().p()).isCloseTo(TRUTH.p(), Percentage.withPercentage(5));
        assertThat(fitted.model().q()).isCloseTo(TRUTH.q(), Percentage.withPercentage(5));
        assertThat(fitted.model().populationMean()).isCloseTo(TRUTH.populationMean(), Percentage.withPercentage(2));
        assertThat(fitted.figures().get("correlation")).isBetween(-0.05, 0.05);
    }

    @Test
    void the_log_likelihood_is_that_of_the_clients_one_by_one() {
        List<ClientSpend> spends = SimulatedClients.spends(TRUTH, 300, 2);
        var fitted = fitted(spends);

        double sum = spends.stream()
                .mapToDouble(spend -> fitted.model().logLikelihood(spend.transactions(), spend.meanValue()))
                .sum();
        assertThat(fitted.logLikelihood()).isCloseTo(sum, Percentage.withPercentage(1e-9));
    }

    @Test
    void another_currency_unit_changes_only_the_scale() {
        List<ClientSpend> yuan = SimulatedClients.spends(TRUTH, 300, 3);
        List<ClientSpend> fen = yuan.stream()
                .map(spend -> new ClientSpend(spend.transactions(), spend.meanValue() * 100))
                .toList();

        GammaGamma large = fitted(yuan).model();
        GammaGamma small = fitted(fen).model();

        assertThat(small.p()).isCloseTo(large.p(), Percentage.withPercentage(1e-3));
        assertThat(small.q()).isCloseTo(large.q(), Percentage.withPercentage(1e-3));
        assertThat(small.v()).isCloseTo(large.v() * 100, Percentage.withPercentage(1e-3));
    }

    @Test
    void the_order_of_the_clients_does_not_change_a_bit() {
        List<ClientSpend> spends = SimulatedClients.spends(TRUTH, 300, 4);
        List<ClientSpend> reversed = new ArrayList<>(spends);
        Collections.reverse(reversed);

        assertThat(GammaGammaFit.of(reversed)).isEqualTo(GammaGammaFit.of(spends));
    }

    @Test
    void spend_that_grows_with_frequency_is_reported_by_its_correlation() {
        List<ClientSpend> spends = SimulatedClients.spends(TRUTH, 300, 5).stream()
                .map(spend -> new ClientSpend(spend.transactions(), spend.meanValue() * spend.transactions()))
                .toList();

        assertThat(fitted(spends).figures().get("correlation")).isGreaterThan(GammaGammaFit.NOTABLE_CORRELATION);
    }

    @Test
    void clients_without_positive_spend_are_left_out_and_counted() {
        List<ClientSpend> spends = new ArrayList<>(SimulatedClients.spends(TRUTH, 300, 6));
        GammaGamma without = fitted(spends).model();
        spends.add(new ClientSpend(3, 0));
        spends.add(new ClientSpend(2, -40));

        var fitted = fitted(spends);

        assertThat(fitted.model()).isEqualTo(without);
        assertThat(fitted.clients()).isEqualTo(300);
        assertThat(fitted.figures()).containsEntry("leftOut", 2.0);
    }

    @Test
    void too_few_clients_with_spend_are_refused() {
        var refused = refused(SimulatedClients.spends(TRUTH, 29, 7));

        assertThat(refused.reason()).isEqualTo(FitOutcome.Reason.TOO_FEW_REPEAT_BUYERS);
        assertThat(refused.figures()).containsEntry("repeatBuyers", 29.0);
    }

    @Test
    void equal_spend_of_everybody_is_a_boundary_fit() {
        List<ClientSpend> equal = IntStream.range(0, 200)
                .mapToObj(i -> new ClientSpend(1 + i % 5, 250))
                .toList();

        assertThat(refused(equal).reason()).isEqualTo(FitOutcome.Reason.BOUNDARY);
    }

    private static FitOutcome.Fitted<GammaGamma> fitted(List<ClientSpend> spends) {
        return (FitOutcome.Fitted<GammaGamma>) GammaGammaFit.of(spends);
    }

    private static FitOutcome.Refused<GammaGamma> refused(List<ClientSpend> spends) {
        return (FitOutcome.Refused<GammaGamma>) GammaGammaFit.of(spends);
    }
}
