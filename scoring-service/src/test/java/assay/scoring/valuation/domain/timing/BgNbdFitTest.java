package assay.scoring.valuation.domain.timing;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BgNbdFitTest {

    private static final BgNbd TRUTH = new BgNbd(0.8, 6, 0.9, 3);

    @Test
    void the_parameters_that_made_the_clients_are_found_again() {
        var fitted = fitted(SimulatedClients.histories(TRUTH, 20_000, 104, 1));

        assertThat(fitted.model().r()).isCloseTo(TRUTH.r(), Percentage.withPercentage(4));
        assertThat(fitted.model().alphaWeeks()).isCloseTo(TRUTH.alphaWeeks(), Percentage.withPercentage(4));
        assertThat(fitted.model().a()).isCloseTo(TRUTH.a(), Percentage.withPercentage(8));
        assertThat(fitted.model().b()).isCloseTo(TRUTH.b(), Percentage.withPercentage(8));
    }

    @Test
    void the_log_likelihood_is_that_of_the_clients_one_by_one_and_falls_in_every_direction() {
        List<ClientHistory> clients = SimulatedClients.histories(TRUTH, 400, 104, 2);
        var fitted = fitted(clients);
        BgNbd best = fitted.model();

        assertThat(sum(best, clients)).isCloseTo(fitted.logLikelihood(), Percentage.withPercentage(1e-9));
        for (double factor : new double[] {0.99, 1.01}) {
            assertThat(sum(new BgNbd(best.r() * factor, best.alphaWeeks(), best.a(), best.b()), clients))
                    .isLessThan(fitted.logLikelihood());
            assertThat(sum(new BgNbd(best.r(), best.alphaWeeks() * factor, best.a(), best.b()), clients))
                    .isLessThan(fitted.logLikelihood());
            assertThat(sum(new BgNbd(best.r(), best.alphaWeeks(), best.a() * factor, best.b()), clients))
                    .isLessThan(fitted.logLikelihood());
            assertThat(sum(new BgNbd(best.r(), best.alphaWeeks(), best.a(), best.b() * factor), clients))
                    .isLessThan(fitted.logLikelihood());
        }
    }

    /** With losses this large the last digits of the slope lie below the rounding of the loss. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 5})
    void busy_clients_over_many_years_converge_in_few_steps(long seed) {
        List<ClientHistory> busy = SimulatedClients.histories(new BgNbd(1.6, 14, 2.4, 100), 1_000, 312, seed);

        var fitted = fitted(busy);

        assertThat(fitted.method()).isEqualTo(FitOutcome.Method.QUASI_NEWTON);
        assertThat(fitted.iterations()).isLessThan(60);
    }

    @Test
    void the_order_of_the_clients_does_not_change_a_bit() {
        List<ClientHistory> clients = SimulatedClients.histories(TRUTH, 500, 104, 3);
        List<ClientHistory> reversed = new ArrayList<>(clients);
        Collections.reverse(reversed);

        assertThat(BgNbdFit.of(reversed)).isEqualTo(BgNbdFit.of(clients));
    }

    @Test
    void every_client_twice_gives_the_same_model_from_as_many_rows() {
        List<ClientHistory> clients = SimulatedClients.histories(TRUTH, 500, 104, 4);
        List<ClientHistory> twice = new ArrayList<>(clients);
        twice.addAll(clients);

        var once = fitted(clients);
        var doubled = fitted(twice);

        assertSame(doubled.model(), once.model(), 1);
        assertThat(doubled.logLikelihood()).isCloseTo(2 * once.logLikelihood(), Percentage.withPercentage(1e-9));
        assertThat(doubled.figures()).isEqualTo(once.figures());
    }

    @Test
    void another_unit_of_time_changes_only_the_scale() {
        List<ClientHistory> weeks = SimulatedClients.histories(TRUTH, 500, 104, 5);
        List<ClientHistory> days = weeks.stream()
                .map(client -> new ClientHistory(client.repeats(), client.lastRepeatWeeks() * 7, client.ageWeeks() * 7))
                .toList();

        assertSame(fitted(days).model(), fitted(weeks).model(), 7);
    }

    @Test
    void too_few_repeat_buyers_are_refused_with_their_number() {
        List<ClientHistory> clients = new ArrayList<>(Collections.nCopies(1_000, new ClientHistory(0, 0, 50)));
        clients.addAll(Collections.nCopies(29, new ClientHistory(2, 30, 50)));

        var refused = refused(clients);

        assertThat(refused.reason()).isEqualTo(FitOutcome.Reason.TOO_FEW_REPEAT_BUYERS);
        assertThat(refused.figures()).containsEntry("repeatBuyers", 29.0).containsEntry("fewest", 30.0);
    }

    @Test
    void clients_of_whom_nobody_ever_leaves_are_a_boundary_fit_of_the_dropout() {
        List<ClientHistory> regular = IntStream.range(0, 200)
                .mapToObj(i -> new ClientHistory(5 + i % 20, 99.5, 100))
                .toList();

        var refused = refused(regular);

        assertThat(refused.reason()).isEqualTo(FitOutcome.Reason.BOUNDARY);
        assertThat(refused.subject()).isEqualTo("a");
        assertThat(refused.figures()).containsKeys("r", "alphaWeeks", "a", "b", "logLikelihood", "slope");
    }

    @Test
    void clients_who_are_all_alike_are_a_boundary_fit_and_not_a_number() {
        assertThat(refused(Collections.nCopies(500, new ClientHistory(10, 40, 50)))
                        .reason())
                .isEqualTo(FitOutcome.Reason.BOUNDARY);
    }

    @Test
    void clients_observed_for_no_time_at_all_are_refused() {
        List<ClientHistory> today = Collections.nCopies(100, new ClientHistory(1, 0, 0));

        assertThat(BgNbdFit.of(today)).isInstanceOf(FitOutcome.Refused.class);
    }

    private static void assertSame(BgNbd actual, BgNbd expected, double timeScale) {
        Percentage close = Percentage.withPercentage(1e-3);
        assertThat(actual.r()).isCloseTo(expected.r(), close);
        assertThat(actual.alphaWeeks()).isCloseTo(expected.alphaWeeks() * timeScale, close);
        assertThat(actual.a()).isCloseTo(expected.a(), close);
        assertThat(actual.b()).isCloseTo(expected.b(), close);
    }

    private static double sum(BgNbd model, List<ClientHistory> clients) {
        return clients.stream().mapToDouble(model::logLikelihood).sum();
    }

    private static FitOutcome.Fitted<BgNbd> fitted(List<ClientHistory> clients) {
        return (FitOutcome.Fitted<BgNbd>) BgNbdFit.of(clients);
    }

    private static FitOutcome.Refused<BgNbd> refused(List<ClientHistory> clients) {
        return (FitOutcome.Refused<BgNbd>) BgNbdFit.of(clients);
    }
}
