package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.Strategies.features;
import static assay.scoring.creditscore.domain.Strategies.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.creditscore.domain.TradeOff.Applicant;
import assay.scoring.creditscore.domain.TradeOff.SwapGroup;
import assay.scoring.creditscore.domain.TradeOff.SwapSet;
import assay.scoring.creditscore.domain.TradeOff.TradeOffLine;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TradeOffTest {

    /** Corporates with 510, 550, 560 and 600 points and probabilities of 8, 4, 3 and 1 %, and one in arrears. */
    static final List<Applicant> CLIENTS = List.of(
            client(510, 0.08),
            client(550, 0.04),
            client(560, 0.03),
            client(600, 0.01),
            new Applicant(700, 0.002, features("CORPORATE", 100)));

    @Test
    void raising_the_bands_trades_approvals_for_risk() {
        List<TradeOffLine> lines = TradeOff.table(usual(), CLIENTS, List.of(-10, 0, 40, 200));

        assertThat(lines.get(0)).isEqualTo(new TradeOffLine(-10, 3, 1, 1, 0.6, (0.04 + 0.03 + 0.01) / 3));
        assertThat(lines.get(1)).isEqualTo(new TradeOffLine(0, 2, 2, 1, 0.4, (0.03 + 0.01) / 2));
        assertThat(lines.get(2)).isEqualTo(new TradeOffLine(40, 1, 2, 2, 0.2, 0.01));
        assertThat(lines.get(3)).isEqualTo(new TradeOffLine(200, 0, 0, 5, 0, null));
    }

    @Test
    void the_swap_set_says_who_is_treated_differently() {
        SwapSet swaps = TradeOff.swapSet(usual(), usual().raised(30), CLIENTS);

        assertThat(swaps.keptIn()).isEqualTo(new SwapGroup(1, 0.01));
        assertThat(swaps.swappedOut()).isEqualTo(new SwapGroup(1, 0.03));
        assertThat(swaps.swappedIn()).isEqualTo(new SwapGroup(0, null));
        assertThat(swaps.keptOut().count()).isEqualTo(3);
        assertThat(swaps.keptOut().badRate()).isCloseTo((0.08 + 0.04 + 0.002) / 3, within(1e-15));
    }

    @Property
    void nobody_is_lost_and_higher_bands_never_accept_more(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 400, max = 700) Integer> points) {
        List<Applicant> clients =
                points.stream().map(each -> client(each, 1.0 / each)).toList();
        List<TradeOffLine> lines = TradeOff.table(
                usual(),
                clients,
                IntStream.range(-10, 10).mapToObj(step -> step * 10).toList());

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.accepted() + line.referred() + line.declined())
                        .isEqualTo(clients.size()));
        assertThat(lines).isSortedAccordingTo((one, next) -> next.accepted() - one.accepted());
    }

    private static Applicant client(int points, double pd) {
        return new Applicant(points, pd, features("CORPORATE", 0));
    }
}
