package assay.scoring.scorecards.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.scorecards.domain.monitoring.Fairness.Decided;
import assay.scoring.scorecards.domain.monitoring.Fairness.FairnessGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FairnessTest {

    @Test
    void groups_are_compared_by_approval_probability_and_outcome() {
        List<Decided> records = new ArrayList<>();
        add(records, "north", 60, .02, true, false);
        add(records, "north", 10, .02, true, true);
        add(records, "north", 20, .12, false, false);
        add(records, "north", 10, .12, false, true);
        add(records, "south", 20, .10, true, false);
        add(records, "south", 20, .10, false, false);
        add(records, "south", 10, .10, false, true);
        Fairness fairness = Fairness.of(records);
        assertThat(fairness.groups()).extracting(FairnessGroup::name).containsExactly("north", "south");
        assertThat(fairness.groups()).extracting(FairnessGroup::approvalRate).containsExactly(.7, .4);
        assertThat(fairness.approvalRateRatio()).isCloseTo(.4 / .7, within(1e-12));
        assertThat(fairness.meanPdGap()).isCloseTo(.10 - .05, within(1e-12));
        assertThat(fairness.goodsApprovedGap()).isCloseTo(.75 - .5, within(1e-12));
        assertThat(fairness.badsApprovedGap()).isCloseTo(.5 - 0, within(1e-12));
    }

    @Test
    void a_small_group_is_listed_but_not_compared() {
        List<Decided> records = new ArrayList<>();
        add(records, "many", 50, .02, true, null);
        add(records, "few", 29, .5, false, null);
        Fairness fairness = Fairness.of(records);
        assertThat(fairness.groups()).extracting(FairnessGroup::compared).containsExactly(false, true);
        assertThat(fairness.approvalRateRatio()).isNull();
        assertThat(fairness.meanPdGap()).isNull();
    }

    @Test
    void without_outcomes_nothing_is_said_about_them() {
        List<Decided> records = new ArrayList<>();
        add(records, "a", 30, .02, true, null);
        add(records, "b", 30, .02, true, null);
        Fairness fairness = Fairness.of(records);
        assertThat(fairness.approvalRateRatio()).isEqualTo(1);
        assertThat(fairness.goodsApprovedGap()).isNull();
        assertThat(fairness.badsApprovedGap()).isNull();
    }

    private static void add(
            List<Decided> records, String group, int count, double pd, boolean approved, @Nullable Boolean defaulted) {
        for (int i = 0; i < count; i++) {
            records.add(new Decided(group, pd, approved, defaulted));
        }
    }
}
