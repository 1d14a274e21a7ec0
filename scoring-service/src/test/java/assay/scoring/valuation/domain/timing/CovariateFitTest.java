package assay.scoring.valuation.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.valuation.domain.SimulatedClients;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CovariateFitTest {

    private static final List<String> NAMES = List.of("industry", "region");

    private static CovariateModel pareto(double onRate, double onLeaving) {
        return new CovariateModel(
                new ParetoNbd(0.9, 6, 1.1, 40),
                List.of(
                        effect("industry", "rate", onRate, "leaving", onLeaving),
                        effect("region", "rate", 0, "leaving", 0)));
    }

    private static CovariateModel.Effect effect(String name, String one, double first, String two, double second) {
        var coefficients = new TreeMap<String, Double>();
        coefficients.put(one, first);
        coefficients.put(two, second);
        return new CovariateModel.Effect(name, coefficients, 0, 0);
    }

    /** Half of the clients in the industry; the region, drawn by lot, has nothing to do with anything. */
    private static List<CovariateClient> clients(CovariateModel truth, int count, long seed) {
        RandomDataGenerator random = new RandomDataGenerator(seed);
        List<CovariateClient> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Double> values = List.of((double) (i % 2), random.nextDouble() < 0.5 ? 1.0 : 0.0);
            ClientHistory history = SimulatedClients.one(truth.of(values), random.nextUniform(60, 130), random);
            clients.add(new CovariateClient(history, values));
        }
        return clients;
    }

    @Test
    void planted_effects_are_found_under_pareto_and_the_lot_is_called_chance() {
        CovariateModel found = fitted(RepeatFamily.PARETO_NBD, clients(pareto(0.7, -0.6), 12_000, 5));

        CovariateModel.Effect industry = found.effects().getFirst();
        assertThat(industry.coefficients().get("rate")).isCloseTo(0.7, within(0.08));
        assertThat(industry.coefficients().get("leaving")).isCloseTo(-0.6, within(0.15));
        assertThat(industry.mayBeChance()).isFalse();
        assertThat(industry.likelihoodRatio()).isGreaterThan(100);
        assertThat(found.effects().get(1).mayBeChance()).isTrue();
    }

    @Test
    void planted_effects_are_found_under_bg_nbd() {
        CovariateModel truth = new CovariateModel(
                new BgNbd(0.9, 6, 0.8, 3),
                List.of(effect("industry", "rate", -0.5, "a", 0.6), effect("region", "rate", 0, "a", 0)));

        CovariateModel found = fitted(RepeatFamily.BG_NBD, clients(truth, 30_000, 6));

        CovariateModel.Effect industry = found.effects().getFirst();
        assertThat(industry.coefficients().get("rate")).isCloseTo(-0.5, within(0.08));
        assertThat(industry.coefficients().get("a") - industry.coefficients().get("b"))
                .isCloseTo(0.6, within(0.15));
        assertThat(industry.mayBeChance()).isFalse();
    }

    @Test
    void another_unit_of_a_covariate_changes_only_its_coefficients() {
        List<CovariateClient> clients = clients(pareto(0.7, -0.6), 1_500, 7);
        List<CovariateClient> thousands = clients.stream()
                .map(client -> new CovariateClient(
                        client.history(),
                        List.of(client.values().get(0) * 1_000, client.values().get(1))))
                .toList();

        var one = fitted(RepeatFamily.PARETO_NBD, clients).effects().getFirst();
        var thousand = fitted(RepeatFamily.PARETO_NBD, thousands).effects().getFirst();

        assertThat(thousand.coefficients().get("rate") * 1_000)
                .isCloseTo(one.coefficients().get("rate"), within(1e-6));
        assertThat(thousand.likelihoodRatio()).isCloseTo(one.likelihoodRatio(), within(1e-6));
    }

    @Test
    void a_covariate_that_never_varies_is_refused_by_name() {
        List<CovariateClient> alike = clients(pareto(0.7, -0.6), 500, 8).stream()
                .map(client -> new CovariateClient(
                        client.history(), List.of(client.values().get(0), 3.0)))
                .toList();

        var refused = (FitOutcome.Refused<CovariateModel>) CovariateFit.of(RepeatFamily.PARETO_NBD, NAMES, alike);

        assertThat(refused.reason()).isEqualTo(FitOutcome.Reason.COVARIATE_CONSTANT);
        assertThat(refused.subject()).isEqualTo("region");
    }

    @Test
    void a_missing_value_is_an_error() {
        CovariateClient lacking = new CovariateClient(new ClientHistory(1, 2, 3), List.of(1.0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CovariateFit.of(RepeatFamily.BG_NBD, NAMES, List.of(lacking)));
        assertThatIllegalArgumentException().isThrownBy(() -> pareto(1, 1).of(List.of(1.0)));
    }

    private static CovariateModel fitted(RepeatFamily family, List<CovariateClient> clients) {
        return ((FitOutcome.Fitted<CovariateModel>) CovariateFit.of(family, NAMES, clients)).model();
    }
}
