package assay.scoring.valuation.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.valuation.domain.SimulatedClients;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatFitTest {

    private static RepeatModel truth(RepeatFamily family) {
        return switch (family) {
            case BG_NBD -> new BgNbd(0.8, 6, 0.9, 3);
            case MBG_NBD -> new MbgNbd(0.8, 6, 0.9, 3);
            case PARETO_NBD -> new ParetoNbd(0.8, 6, 0.9, 30);
        };
    }

    @ParameterizedTest
    @EnumSource
    void the_parameters_that_made_the_clients_are_found_again(RepeatFamily family) {
        RepeatModel truth = truth(family);

        RepeatModel found =
                fitted(family, SimulatedClients.of(truth, 20_000, 104, 11)).model();

        truth.parameters()
                .forEach((name, value) -> assertThat(found.parameters().get(name))
                        .as(name)
                        .isCloseTo(value, Percentage.withPercentage(12)));
    }

    @ParameterizedTest
    @EnumSource
    void the_log_likelihood_is_that_of_the_clients_one_by_one(RepeatFamily family) {
        List<ClientHistory> clients = SimulatedClients.of(truth(family), 800, 104, 12);

        var fitted = fitted(family, clients);

        assertThat(clients.stream().mapToDouble(fitted.model()::logLikelihood).sum())
                .isCloseTo(fitted.logLikelihood(), Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void another_unit_of_time_changes_only_the_scale(RepeatFamily family) {
        List<ClientHistory> weeks = SimulatedClients.of(truth(family), 2_000, 104, 13);
        List<ClientHistory> days = weeks.stream()
                .map(client -> new ClientHistory(client.repeats(), client.lastRepeatWeeks() * 7, client.ageWeeks() * 7))
                .toList();

        var inWeeks = fitted(family, weeks).model().parameters();
        var inDays = fitted(family, days).model().parameters();

        inWeeks.forEach((name, value) -> assertThat(inDays.get(name))
                .as(name)
                .isCloseTo(value * (name.endsWith("Weeks") ? 7 : 1), Percentage.withPercentage(0.01)));
    }

    @Test
    void clients_who_all_leave_at_about_the_same_age_are_a_boundary_and_not_a_number() {
        List<ClientHistory> alike = IntStream.range(0, 300)
                .mapToObj(i -> new ClientHistory(5 + i % 20, 40 + i % 7, 100))
                .toList();

        var refused = (FitOutcome.Refused<? extends RepeatModel>)
                RepeatFit.of(RepeatFamily.PARETO_NBD, WeightedHistories.of(alike));

        assertThat(refused.reason()).isEqualTo(FitOutcome.Reason.BOUNDARY);
        assertThat(refused.figures()).containsKeys("r", "alphaWeeks", "s", "betaWeeks", "logLikelihood", "slope");
    }

    @ParameterizedTest
    @EnumSource
    void clients_of_whom_nobody_ever_leaves_are_refused(RepeatFamily family) {
        List<ClientHistory> regular = IntStream.range(0, 200)
                .mapToObj(i -> new ClientHistory(5 + i % 20, 99.5, 100))
                .toList();

        assertThat(RepeatFit.of(family, WeightedHistories.of(regular))).isInstanceOf(FitOutcome.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void portfolios_of_one_kind_of_client_are_refused(RepeatFamily family) {
        for (ClientHistory kind :
                List.of(new ClientHistory(0, 0, 50), new ClientHistory(10, 40, 50), new ClientHistory(1, 0, 0))) {
            assertThat(RepeatFit.of(family, WeightedHistories.of(Collections.nCopies(500, kind))))
                    .isInstanceOf(FitOutcome.Refused.class);
        }
    }

    private static FitOutcome.Fitted<? extends RepeatModel> fitted(RepeatFamily family, List<ClientHistory> clients) {
        return (FitOutcome.Fitted<? extends RepeatModel>) RepeatFit.of(family, WeightedHistories.of(clients));
    }
}
