package assay.scoring.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.monitoring.domain.DepartureFollowUp.ExceptionFigures;
import assay.scoring.monitoring.domain.DepartureFollowUp.MadeException;
import assay.scoring.monitoring.domain.DepartureFollowUp.MadeOverride;
import assay.scoring.monitoring.domain.DepartureFollowUp.OverrideDirection;
import assay.scoring.monitoring.domain.DepartureFollowUp.OverrideFigures;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartureFollowUpTest {

    @Test
    void overrides_are_judged_by_direction_and_only_where_the_outcome_is_known() {
        DepartureFollowUp found = DepartureFollowUp.of(
                List.of(
                        new MadeOverride(-1, .10, .05, true),
                        new MadeOverride(-2, .10, .02, false),
                        new MadeOverride(-1, .10, .05, null),
                        new MadeOverride(2, .02, .10, true)),
                List.of());

        assertThat(found).isNotNull();
        OverrideFigures better = found.overrides().getFirst();
        assertThat(better.direction()).isEqualTo(OverrideDirection.BETTER);
        assertThat(better.made()).isEqualTo(3);
        assertThat(better.outcomes()).isEqualTo(2);
        assertThat(better.defaults()).isEqualTo(1);
        assertThat(better.expectedByCard()).isCloseTo(.20, within(1e-12));
        assertThat(better.expectedByPeople()).isCloseTo(.07, within(1e-12));
        assertThat(better.brierOfCard()).isCloseTo((.90 * .90 + .10 * .10) / 2, within(1e-12));
        assertThat(better.brierOfPeople()).isCloseTo((.95 * .95 + .02 * .02) / 2, within(1e-12));
        OverrideFigures worse = found.overrides().getLast();
        assertThat(worse.direction()).isEqualTo(OverrideDirection.WORSE);
        assertThat(worse.brierOfPeople()).isLessThan(worse.brierOfCard());
    }

    @Test
    void policy_exceptions_are_counted_apart_by_what_was_put_in_place_of_what() {
        DepartureFollowUp found = DepartureFollowUp.of(
                List.of(),
                List.of(
                        new MadeException("REFER", "ACCEPT", .04, false),
                        new MadeException("DECLINE", "ACCEPT", .20, true),
                        new MadeException("DECLINE", "ACCEPT", .30, false),
                        new MadeException("DECLINE", "ACCEPT", .30, null)));

        assertThat(found).isNotNull();
        assertThat(found.overrides()).isEmpty();
        assertThat(found.exceptions())
                .containsExactly(
                        new ExceptionFigures("DECLINE", "ACCEPT", 3, 2, 1, .50),
                        new ExceptionFigures("REFER", "ACCEPT", 1, 1, 0, .04));
    }

    @Test
    void without_outcomes_nothing_is_judged_and_without_departures_nothing_told() {
        DepartureFollowUp young = DepartureFollowUp.of(List.of(new MadeOverride(1, .1, .2, null)), List.of());

        assertThat(young).isNotNull();
        assertThat(young.overrides().getFirst())
                .isEqualTo(new OverrideFigures(OverrideDirection.WORSE, 1, 0, 0, 0, 0, null, null));
        assertThat(DepartureFollowUp.of(List.of(), List.of())).isNull();
    }
}
