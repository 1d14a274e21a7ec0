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

/** What holds for every model of every family and every client. */
class RepeatModelPropertiesTest {

    @Property(tries = 500)
    void silence_makes_a_client_with_a_repeat_less_active_and_never_less_than_zero(
            @ForAll("models") RepeatModel model,
            @ForAll("histories") ClientHistory client,
            @ForAll @DoubleRange(max = 200) double silenceWeeks) {
        ClientHistory later =
                new ClientHistory(client.repeats(), client.lastRepeatWeeks(), client.ageWeeks() + silenceWeeks);

        assertThat(model.pAlive(client)).isBetween(0.0, 1.0);
        assertThat(model.pAlive(later)).isBetween(0.0, model.pAlive(client) * (1 + 1e-12));
    }

    @Property(tries = 300)
    void a_longer_horizon_brings_more_transactions_and_more_of_those_who_left(
            @ForAll("models") RepeatModel model,
            @ForAll("histories") ClientHistory client,
            @ForAll @DoubleRange(max = 100) double weeks,
            @ForAll @DoubleRange(max = 100) double more) {
        double shorter = model.expectedTransactions(client, weeks);

        assertThat(shorter).isNotNegative().isFinite();
        assertThat(model.expectedTransactions(client, weeks + more))
                .isGreaterThanOrEqualTo(shorter - 1e-10 * StrictMath.max(shorter, 1e-3));
        assertThat(model.pLeftWithin(client, weeks)).isBetween(1 - model.pAlive(client) - 1e-12, 1.0);
        assertThat(model.pLeftWithin(client, weeks + more))
                .isGreaterThanOrEqualTo(model.pLeftWithin(client, weeks) - 1e-9);
    }

    @Property(tries = 200)
    void the_forecaster_equals_the_sum_over_the_weeks(
            @ForAll("models") RepeatModel model, @ForAll("histories") ClientHistory client) {
        ForecastHorizon horizon = ForecastHorizon.DEFAULT;
        Forecast forecast = new Forecaster(model, horizon).forecast(client);
        double expected = model.expectedTransactions(client, 52);
        double rounding = 1e-10 * StrictMath.max(expected, 1e-3);

        assertThat(forecast.pAlive()).isEqualTo(model.pAlive(client));
        assertThat(forecast.expectedTransactions()).isCloseTo(expected, within(rounding));
        assertThat(forecast.discountedExpectedTransactions())
                .isCloseTo(model.discountedExpectedTransactions(client, horizon), within(rounding));
    }

    @Property(tries = 200)
    void another_unit_of_time_changes_nothing_but_the_scale(
            @ForAll("models") RepeatModel model, @ForAll("histories") ClientHistory client) {
        RepeatModel days = switch (model) {
            case BgNbd bg -> new BgNbd(bg.r(), bg.alphaWeeks() * 7, bg.a(), bg.b());
            case MbgNbd mbg -> new MbgNbd(mbg.r(), mbg.alphaWeeks() * 7, mbg.a(), mbg.b());
            case ParetoNbd pareto ->
                new ParetoNbd(pareto.r(), pareto.alphaWeeks() * 7, pareto.s(), pareto.betaWeeks() * 7);
        };
        ClientHistory inDays = new ClientHistory(client.repeats(), client.lastRepeatWeeks() * 7, client.ageWeeks() * 7);

        assertThat(days.pAlive(inDays)).isCloseTo(model.pAlive(client), within(1e-9));
        double expected = model.expectedTransactions(client, 30);
        assertThat(days.expectedTransactions(inDays, 210))
                .isCloseTo(expected, within(1e-9 * StrictMath.max(expected, 1)));
        double density = model.logLikelihood(client);
        assertThat(days.logLikelihood(inDays))
                .isCloseTo(
                        density - client.repeats() * StrictMath.log(7),
                        within(1e-9 * StrictMath.max(1, StrictMath.abs(density))));
    }

    @Provide
    Arbitrary<RepeatModel> models() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        between(0.05, 30),
                        between(0.2, 200),
                        between(0.05, 20),
                        between(0.1, 50))
                .as((family, one, two, three, four) -> switch (family) {
                    case 0 -> new BgNbd(one, two, three, four);
                    case 1 -> new MbgNbd(one, two, three, four);
                    default -> new ParetoNbd(one, two, three, four * 10);
                });
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
