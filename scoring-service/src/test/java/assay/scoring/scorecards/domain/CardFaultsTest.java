package assay.scoring.scorecards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.scorecards.domain.CardFaults.Fault;
import assay.scoring.scorecards.domain.CardFaults.Kind;
import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardFaultsTest {

    private static final ScoreScale SCALE = new ScoreScale(600, 50, 20);
    private static final double INTERCEPT = 3;

    @Test
    void a_sound_card_has_none() {
        assertThat(CardFaults.of(card(numeric(interval(null, 5.0), interval(5.0, null), missing()))))
                .isEmpty();
    }

    @Test
    void intervals_must_touch_and_take_every_number() {
        assertFault(numeric(interval(null, 5.0), interval(4.0, null)), Kind.BINS_OVERLAP, 1);
        assertFault(numeric(interval(null, 5.0), interval(6.0, null)), Kind.BINS_GAP, 1);
        assertFault(numeric(interval(0.0, 5.0), interval(5.0, null)), Kind.BINS_UNBOUNDED, 0);
        assertFault(numeric(interval(null, 5.0), interval(5.0, 9.0)), Kind.BINS_UNBOUNDED, 1);
        assertFault(numeric(interval(null, 5.0), interval(null, null)), Kind.BINS_OVERLAP, 1);
        assertFault(numeric(interval(null, 5.0), interval(5.0, 5.0), interval(5.0, null)), Kind.BOUNDS_DESCEND, 1);
        assertFault(numeric(interval(null, Double.NaN), interval(5.0, null)), Kind.NOT_FINITE, 0);
    }

    @Test
    void a_category_belongs_to_one_bin() {
        assertFault(categorical(categories("a", "b"), categories("b")), Kind.VALUE_TWICE, 1);
        assertFault(categorical(categories("a"), interval(null, null)), Kind.WRONG_KIND, 1);
        assertFault(categorical(categories()), Kind.BIN_EMPTY, 0);
        assertFault(categorical(missing()), Kind.NO_BINS, -1);
    }

    @Test
    void points_follow_from_the_scale_up_to_rounding() {
        Bin honest = interval(null, null);
        Bin generous =
                new Bin(honest.kind(), null, null, List.of(), 0, 0, 0, honest.logGoodOdds(), honest.points() + 1);

        assertThat(CardFaults.of(card(numeric(honest)))).isEmpty();
        assertFault(numeric(generous), Kind.POINTS_CONTRADICT_SCALE, 0);
    }

    @Test
    void two_characteristics_have_two_names() {
        Characteristic one = numeric(interval(null, null));
        Scorecard card =
                new Scorecard("x", Scorecard.CardOrigin.JUDGEMENTAL, SCALE, INTERCEPT, null, List.of(one, one), null);

        assertThat(CardFaults.of(card)).contains(new Fault(Kind.NAMED_TWICE, 1, -1));
    }

    @Test
    void probabilities_stay_inside_the_unit_interval() {
        Scorecard sure = new Scorecard(
                "x", Scorecard.CardOrigin.JUDGEMENTAL, SCALE, 40, null, List.of(numeric(interval(null, null))), null);

        assertThat(CardFaults.of(sure)).contains(new Fault(Kind.PD_OUT_OF_RANGE, -1, -1));
    }

    private static void assertFault(Characteristic characteristic, Kind kind, int bin) {
        assertThat(CardFaults.of(card(characteristic))).contains(new Fault(kind, 0, bin));
    }

    private static Scorecard card(Characteristic characteristic) {
        return new Scorecard(
                "x", Scorecard.CardOrigin.JUDGEMENTAL, SCALE, INTERCEPT, null, List.of(characteristic), null);
    }

    private static Characteristic numeric(Bin... bins) {
        return characteristic(ValueType.NUMERIC, bins);
    }

    private static Characteristic categorical(Bin... bins) {
        return characteristic(ValueType.CATEGORICAL, bins);
    }

    private static Characteristic characteristic(ValueType type, Bin... bins) {
        return new Characteristic(
                "x",
                new BilingualText("x", "x"),
                type,
                0,
                List.of(bins),
                RepaymentAspect.ABILITY,
                InvestorQuestion.FINANCES,
                Actionability.NONE,
                new BilingualText("x", "x"));
    }

    private static Bin interval(@Nullable Double lower, @Nullable Double upper) {
        return bin(Bin.BinKind.INTERVAL, lower, upper, List.of());
    }

    private static Bin categories(String... values) {
        return bin(Bin.BinKind.CATEGORIES, null, null, List.of(values));
    }

    private static Bin missing() {
        return bin(Bin.BinKind.MISSING, null, null, List.of());
    }

    private static Bin bin(Bin.BinKind kind, @Nullable Double lower, @Nullable Double upper, List<String> values) {
        int points = (int) StrictMath.rint(SCALE.score(INTERCEPT + 0.25));
        return new Bin(kind, lower, upper, values, 0, 0, 0, 0.25, points);
    }
}
