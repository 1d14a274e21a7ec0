package assay.scoring.valuation.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.valuation.domain.Tier;
import assay.scoring.valuation.domain.contract.ShiftedBetaGeometric;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InsightTest {

    private static final BgNbd BG = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final MbgNbd MBG = new MbgNbd(0.525, 6.183, 0.891, 1.614);
    private static final ParetoNbd PARETO = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);

    static Stream<RepeatModel> families() {
        return Stream.of(BG, MBG, PARETO);
    }

    /** Gap of 8 weeks, trend over the last 13. */
    @ParameterizedTest
    @CsvSource({
        "0,  0,  4,  0, false, NEW",
        "1,  3,  7,  1, false, NEW",
        "0,  0,  9,  0, false, NEW",
        "0,  0, 60,  0, false, DECLINING",
        "0,  0, 2000, 0, false, LOST",
        "12, 60, 64, 6, false, GROWING",
        "12, 62, 64, 1, false, DECLINING",
        "12, 62, 64, 2, false, MATURE",
        "12, 30, 64, 0, false, LOST",
        "12, 62, 64, 2, true,  LOST",
        "2,  5, 9,   2, false, MATURE"
    })
    void a_clients_stage_follows_the_rules_in_their_order(
            int repeats, double last, double age, int recent, boolean ended, LifecycleStage stage) {
        ClientHistory client = new ClientHistory(repeats, last, age);

        assertThat(LifecycleStage.of(MBG, client, recent, 13, ended, LifecycleRules.withGap(8)))
                .isEqualTo(stage);
    }

    @Test
    void a_model_that_says_nothing_of_one_time_clients_is_not_made_to() {
        ClientHistory once = new ClientHistory(0, 0, 60);

        assertThat(LifecycleStage.of(BG, once, 0, 13, false, LifecycleRules.withGap(8)))
                .isEqualTo(LifecycleStage.NOT_IDENTIFIED);
        assertThat(ChurnRisk.of(BG, once, 26)).isEmpty();
        assertThat(ChurnRisk.of(MBG, once, 26)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_risk_of_leaving_has_two_parts_and_grows_with_the_horizon(RepeatModel model) {
        ClientHistory client = new ClientHistory(4, 30, 40);
        double before = 0;
        for (double weeks : new double[] {0, 1, 13, 52, 520}) {
            ChurnRisk risk = ChurnRisk.of(model, client, weeks).orElseThrow();
            assertThat(risk.probability()).isEqualTo(risk.alreadyGone() + risk.leavesWithin());
            assertThat(risk.probability()).isCloseTo(model.pLeftWithin(client, weeks), within(1e-12));
            assertThat(risk.alreadyGone()).isCloseTo(1 - model.pAlive(client), within(1e-15));
            assertThat(risk.probability()).isBetween(before - 1e-12, 1.0);
            assertThat(risk.valueAtStake(200)).isEqualTo(200 * risk.probability());
            before = risk.probability();
        }
        assertThat(ChurnRisk.of(model, client, 0).orElseThrow().leavesWithin()).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_contracts_risk_is_that_of_its_renewals() {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(0.668, 3.806);

        assertThat(ChurnRisk.of(model, 2, 3).probability())
                .isCloseTo(1 - model.survival(5) / model.survival(2), within(1e-12));
    }

    /** Mean wait (alpha+T)/(r+x-1) = 43.274/6.243. */
    @Test
    void the_wait_is_counted_from_now() {
        NextTransaction next = NextTransaction.of(BG, new ClientHistory(7, 29.43, 38.86), 0.8);

        assertThat(next.meanWeeks()).isCloseTo(6.93, within(5e-3));
        assertThat(next.medianWeeks()).isCloseTo(43.274 * (StrictMath.pow(2, 1 / 7.243) - 1), within(1e-9));
        assertThat(next.range().fromWeeks()).isPositive().isLessThan(next.medianWeeks());
        assertThat(next.range().toWeeks()).isGreaterThan(next.medianWeeks());
        assertThat(next.pAlive()).isCloseTo(0.641756, within(1e-6));
        assertThat(NextTransaction.of(BG, new ClientHistory(0, 0, 10), 0.8).meanWeeks())
                .isInfinite();
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_split_adds_up_to_the_gross_value(RepeatModel model) {
        ForecastHorizon horizon = ForecastHorizon.DEFAULT;
        for (ClientHistory client : List.of(
                new ClientHistory(0, 0, 20), new ClientHistory(2, 30.43, 38.86), new ClientHistory(9, 10, 90))) {
            ValueSplit split = ValueSplit.of(model, SPEND, client, 50, horizon);
            double gross =
                    SPEND.expectedSpend(client.repeats(), 50) * model.discountedExpectedTransactions(client, horizon);

            assertThat(split.total()).isCloseTo(gross, within(1e-9));
            assertThat(split.acquisition()).isPositive();
            assertThat(split.loyalty())
                    .isGreaterThanOrEqualTo(0); // above the portfolio's mean of 35, or without repeat
        }
        assertThat(ValueSplit.of(model, SPEND, new ClientHistory(9, 10, 90), 50, horizon)
                        .keeping())
                .isNegative();
    }

    @Test
    void a_change_is_shared_out_without_rest() {
        ForecastHorizon horizon = ForecastHorizon.DEFAULT;
        RepeatModel newer = new MbgNbd(0.6, 6, 0.9, 1.6);
        ClientHistory earlier = new ClientHistory(3, 30, 40);
        ClientHistory idle = new ClientHistory(3, 30, 60);
        ClientHistory later = new ClientHistory(5, 58, 60);

        ValueChange change = ValueChange.of(
                (ClientHistory client, RepeatModel model) -> model.discountedExpectedTransactions(client, horizon),
                earlier,
                idle,
                later,
                (RepeatModel) MBG,
                newer);
        ValueChange nothing = ValueChange.of(
                (ClientHistory client, RepeatModel model) -> 7, earlier, idle, later, (RepeatModel) MBG, newer);

        assertThat(change.timePassing() + change.newTransactions() + change.modelChange())
                .isCloseTo(change.total(), within(1e-12));
        assertThat(change.timePassing()).isNegative();
        assertThat(change.newTransactions()).isPositive();
        assertThat(change.modelChange()).isNotZero();
        assertThat(change.plus(nothing))
                .isEqualTo(new ValueChange(
                        change.before() + 7,
                        change.timePassing(),
                        change.newTransactions(),
                        change.modelChange(),
                        change.after() + 7));
    }

    @Test
    void the_migration_adds_up_to_the_portfolio_on_either_date() {
        TierMigration migration = TierMigration.of(List.of(
                move(Tier.A, Tier.A),
                move(Tier.A, Tier.C),
                move(Tier.B, Tier.A),
                move(null, Tier.B),
                move(Tier.C, null)));

        assertThat(migration.moves().get(Tier.A)).containsEntry(Tier.A, 1).containsEntry(Tier.C, 1);
        assertThat(migration.moves().get(Tier.B)).containsEntry(Tier.A, 1).containsEntry(Tier.B, 0);
        assertThat(migration.arrived()).containsEntry(Tier.B, 1).containsEntry(Tier.A, 0);
        assertThat(migration.departed()).containsEntry(Tier.C, 1);
    }

    private static TierMigration.Move move(@Nullable Tier earlier, @Nullable Tier later) {
        return new TierMigration.Move(Optional.ofNullable(earlier), Optional.ofNullable(later));
    }

    @Test
    void the_curve_of_equals_is_straight_and_that_of_one_rich_client_is_steep() {
        ConcentrationCurve equal = ConcentrationCurve.of(new long[] {5, 5, 5, 5}, 2);
        ConcentrationCurve steep = ConcentrationCurve.of(new long[] {-3, 0, 100, 0}, 4);

        assertThat(equal.points()).containsExactly(point(0, 0), point(0.5, 0.5), point(1, 1));
        assertThat(equal.gini()).isCloseTo(0, within(1e-12));
        assertThat(steep.points()).extracting(ConcentrationCurve.Point::value).containsExactly(0.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(steep.gini()).isCloseTo(0.75, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> ConcentrationCurve.of(new long[] {0, -1}, 4));
    }

    private static ConcentrationCurve.Point point(double clients, double value) {
        return new ConcentrationCurve.Point(clients, value);
    }
}
