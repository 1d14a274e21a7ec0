package assay.scoring.valuation.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every model and every client. */
class BgNbdPropertiesTest {

    @Property
    void the_probability_of_being_active_is_a_probability(
            @ForAll("models") BgNbd model, @ForAll("histories") ClientHistory client) {
        assertThat(model.pAlive(client)).isBetween(0.0, 1.0);
    }

    @Property
    void silence_never_makes_a_client_more_active(
            @ForAll("models") BgNbd model,
            @ForAll("histories") ClientHistory client,
            @ForAll @DoubleRange(max = 200) double silenceWeeks) {
        ClientHistory later =
                new ClientHistory(client.repeats(), client.lastRepeatWeeks(), client.ageWeeks() + silenceWeeks);

        assertThat(model.pAlive(later)).isLessThanOrEqualTo(model.pAlive(client));
    }

    @Property
    void a_longer_horizon_never_brings_fewer_transactions(
            @ForAll("models") BgNbd model,
            @ForAll("histories") ClientHistory client,
            @ForAll @DoubleRange(max = 100) double weeks,
            @ForAll @DoubleRange(max = 100) double more) {
        double shorter = model.expectedTransactions(client, weeks);
        double longer = model.expectedTransactions(client, weeks + more);

        assertThat(longer).isGreaterThanOrEqualTo(shorter - rounding(shorter));
        assertThat(shorter).isNotNegative().isFinite();
    }

    @Property
    void both_series_of_the_expectation_agree(
            @ForAll("models") BgNbd model,
            @ForAll @IntRange(max = 60) int repeats,
            @ForAll @DoubleRange(min = 1, max = 300) double age,
            @ForAll @DoubleRange(min = 0.1, max = 100) double weeks) {
        // r just so large that the positive series is chosen, then so small that it is not
        double turn = model.a() + model.b() - 1 + 8;
        BgNbd below = new BgNbd(turn - 1e-9, model.alphaWeeks(), model.a(), model.b());
        BgNbd above = new BgNbd(turn + 1e-9, model.alphaWeeks(), model.a(), model.b());

        double transformed = ExpectedRepeats.whileActive(below, repeats, age, weeks);
        double overCounts = ExpectedRepeats.whileActive(above, repeats, age, weeks);

        assertThat(transformed).isCloseTo(overCounts, within(1e-8 * overCounts));
    }

    @Property
    void the_forecaster_equals_the_sum_over_the_weeks(
            @ForAll("models") BgNbd model,
            @ForAll("histories") ClientHistory client,
            @ForAll @IntRange(min = 1, max = 110) int weeks,
            @ForAll @DoubleRange(max = 1) double rate) {
        ForecastHorizon horizon = new ForecastHorizon(weeks, rate);
        double expected = model.expectedTransactions(client, weeks);

        Forecast forecast = new Forecaster(model, horizon).forecast(client);

        assertThat(forecast.pAlive()).isEqualTo(model.pAlive(client));
        assertThat(forecast.expectedTransactions()).isCloseTo(expected, within(rounding(expected)));
        assertThat(forecast.discountedExpectedTransactions())
                .isCloseTo(model.discountedExpectedTransactions(client, horizon), within(rounding(expected)))
                .isLessThanOrEqualTo(forecast.expectedTransactions() + rounding(expected));
    }

    @Property(tries = 200)
    void a_forecaster_gives_the_same_bits_whatever_it_has_seen_before(
            @ForAll("models") BgNbd model,
            @ForAll("histories") ClientHistory client,
            @ForAll("histories") ClientHistory other) {
        Forecaster used = new Forecaster(model, ForecastHorizon.DEFAULT);
        used.forecast(other);
        used.forecast(new ClientHistory(client.repeats(), 0, client.repeats() > 0 ? client.ageWeeks() / 2 : 0));
        used.forecast(client);

        assertThat(used.forecast(client)).isEqualTo(new Forecaster(model, ForecastHorizon.DEFAULT).forecast(client));
    }

    private static double rounding(double expected) {
        return 1e-10 * StrictMath.max(expected, 1e-3);
    }

    @Provide
    Arbitrary<BgNbd> models() {
        return Combinators.combine(between(0.05, 30), between(0.2, 200), between(0.05, 20), between(0.1, 50))
                .as(BgNbd::new);
    }

    /** Ages of whole days up to ten years, as they occur. */
    @Provide
    Arbitrary<ClientHistory> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(1, 3_650),
                        Arbitraries.doubles().between(0, 1))
                .as((repeats, days, part) ->
                        new ClientHistory(repeats, repeats == 0 ? 0 : StrictMath.floor(days * part) / 7.0, days / 7.0));
    }

    /** Spread evenly over the orders of magnitude. */
    private static Arbitrary<Double> between(double lowest, double highest) {
        return Arbitraries.integers()
                .between(0, 10_000)
                .map(part -> lowest * StrictMath.exp(StrictMath.log(highest / lowest) * part / 10_000));
    }
}
