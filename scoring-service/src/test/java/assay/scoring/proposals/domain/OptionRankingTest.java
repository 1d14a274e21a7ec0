package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.proposals.domain.OptionRanking.BetterEnd;
import assay.scoring.proposals.domain.OptionRanking.Criterion;
import assay.scoring.proposals.domain.OptionRanking.Option;
import assay.scoring.proposals.domain.OptionRanking.Ranked;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionRankingTest {

    private static final Option CHEAP = new Option("CHEAP", Map.of("rate", 0.04, "dscr", 1.2));
    private static final Option SAFE = new Option("SAFE", Map.of("rate", 0.06, "dscr", 1.8));
    private static final Option MIDDLE = new Option("MIDDLE", Map.of("rate", 0.05, "dscr", 1.5));
    private static final Option POOR = new Option("POOR", Map.of("rate", 0.06, "dscr", 1.2));

    @Test
    void weights_decide_who_leads() {
        List<Option> options = List.of(CHEAP, SAFE, MIDDLE);

        assertThat(codes(OptionRanking.rank(options, weights(3, 1)))).containsExactly("CHEAP", "MIDDLE", "SAFE");
        assertThat(codes(OptionRanking.rank(options, weights(1, 3)))).containsExactly("SAFE", "MIDDLE", "CHEAP");
    }

    @Test
    void a_dominated_option_is_not_shown_and_does_not_stretch_the_scale() {
        assertThat(codes(OptionRanking.rank(List.of(POOR, CHEAP, SAFE), weights(1, 1))))
                .containsExactly("CHEAP", "SAFE");
        assertThat(OptionRanking.undominated(List.of(MIDDLE, MIDDLE), weights(1, 1)))
                .containsExactly(MIDDLE);
    }

    @Test
    void contributions_sum_to_the_score() {
        Ranked middle =
                OptionRanking.rank(List.of(CHEAP, SAFE, MIDDLE), weights(3, 1)).get(1);

        assertThat(middle.contributions()).containsOnlyKeys("rate", "dscr");
        assertThat(middle.contributions().get("rate")).isCloseTo(0.375, within(1e-12));
        assertThat(middle.score()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void only_what_is_worse_somewhere_and_better_nowhere_is_dominated() {
        Option even = new Option("EVEN", Map.of("rate", 0.04, "dscr", 1.2));

        assertThat(OptionRanking.undominated(List.of(CHEAP, even, SAFE), weights(1, 1)))
                .containsExactly(CHEAP, SAFE);
        assertThat(OptionRanking.undominated(List.of(POOR, SAFE), weights(1, 1)))
                .containsExactly(SAFE);
    }

    @Test
    void the_scale_spans_what_is_shown_and_equals_are_all_the_best() {
        Option dominated = new Option("DOMINATED", Map.of("rate", 0.09, "dscr", 1.1));
        Option alike = new Option("ALIKE", Map.of("rate", 0.05, "dscr", 1.2, "days", 7.0));
        Option quicker = new Option("QUICKER", Map.of("rate", 0.04, "dscr", 1.2, "days", 9.0));

        assertThat(OptionRanking.rank(List.of(CHEAP, SAFE, MIDDLE, dominated), weights(3, 1))
                        .get(1)
                        .score())
                .isCloseTo(0.5, within(1e-12));
        assertThat(OptionRanking.rank(
                        List.of(alike, quicker),
                        List.of(
                                new Criterion("dscr", 1, BetterEnd.HIGHER),
                                new Criterion("rate", 1, BetterEnd.LOWER),
                                new Criterion("days", 1, BetterEnd.LOWER))))
                .allSatisfy(one -> assertThat(one.contributions().get("dscr")).isCloseTo(1 / 3.0, within(1e-12)));
    }

    @Test
    void equal_scores_stand_by_their_code() {
        List<Ranked> ranked = OptionRanking.rank(List.of(SAFE, CHEAP), weights(1, 1));

        assertThat(codes(ranked)).containsExactly("CHEAP", "SAFE");
        assertThat(ranked).extracting(Ranked::rank).containsExactly(1, 2);
    }

    private static List<Criterion> weights(double rate, double dscr) {
        return List.of(new Criterion("rate", rate, BetterEnd.LOWER), new Criterion("dscr", dscr, BetterEnd.HIGHER));
    }

    private static List<String> codes(List<Ranked> ranked) {
        return ranked.stream().map(Ranked::code).toList();
    }
}
