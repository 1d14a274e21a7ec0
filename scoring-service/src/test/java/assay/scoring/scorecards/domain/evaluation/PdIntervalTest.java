package assay.scoring.scorecards.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.scorecards.domain.Scorecard;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdIntervalTest {

    /** One characteristic: Var ln(odds) of a bin is 1/good + 1/bad; 1.959963985 is the normal quantile of 97.5 %. */
    @Test
    void one_characteristic_has_the_textbook_interval_of_log_odds() {
        Scorecard card = SimulatedCards.naive(new long[][] {{900, 700, 400}}, new long[][] {{20, 50, 130}}, null);
        CardScore scored = new CardEvaluator(card).score(new CardInput(new double[] {15}, new String[1]));
        assertThat(scored.pd()).isCloseTo(50 / 750.0, within(1e-12));
        double reach = 1.959963984540054 * Math.sqrt(1 / 700.0 + 1 / 50.0);
        PdInterval interval = PdInterval.of(card, scored, 0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo(1 / (1 + 14 * Math.exp(reach)), within(1e-10));
        assertThat(interval.upper()).isCloseTo(1 / (1 + 14 * Math.exp(-reach)), within(1e-10));
    }

    @Test
    void a_calibrated_card_takes_its_overall_odds_as_given() {
        long[][] good = {{900, 700, 400}};
        long[][] bad = {{20, 50, 130}};
        Scorecard plain = SimulatedCards.naive(good, bad, null);
        Scorecard calibrated =
                SimulatedCards.naive(good, bad, new Scorecard.CardCalibration(0, 200 / 2200.0, "2015-2024", 0));
        CardInput input = new CardInput(new double[] {15}, new String[1]);
        CardScore scored = new CardEvaluator(plain).score(input);
        assertThat(width(PdInterval.of(calibrated, scored, .95).orElseThrow()))
                .isLessThan(width(PdInterval.of(plain, scored, .95).orElseThrow()));
    }

    @Test
    void an_expert_card_has_no_interval_and_an_impossible_confidence_is_refused() {
        Scorecard card = SmallCards.withMissing();
        CardScore scored = new CardEvaluator(card).score(new CardInput(new double[] {1, 1}, new String[2]));
        assertThat(PdInterval.of(card, scored, .95)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PdInterval.of(card, scored, 1));
    }

    @Test
    void the_interval_of_95_percent_covers_the_true_probability_in_at_least_90_percent_of_500_samples() {
        SplittableRandom random = new SplittableRandom(20260305);
        int covered = 0;
        int asked = 0;
        for (int run = 0; run < 500; run++) {
            SimulatedCards truth = new SimulatedCards();
            Scorecard card = truth.fittedToSample(random, 3_000);
            CardEvaluator evaluator = new CardEvaluator(card);
            for (int client = 0; client < 10; client++) {
                int[] bins = truth.draw(random, random.nextBoolean());
                CardScore scored = evaluator.score(SimulatedCards.input(bins));
                PdInterval interval = PdInterval.of(card, scored, 0.95).orElseThrow();
                double pd = truth.pd(bins);
                covered += interval.lower() <= pd && pd <= interval.upper() ? 1 : 0;
                asked++;
            }
        }
        assertThat((double) covered / asked).isBetween(0.90, 0.99);
    }

    private static double width(PdInterval interval) {
        return interval.upper() - interval.lower();
    }
}
