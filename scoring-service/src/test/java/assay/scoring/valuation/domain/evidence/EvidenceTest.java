package assay.scoring.valuation.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.valuation.domain.SharedTransactions;
import assay.scoring.valuation.domain.SimulatedClients;
import assay.scoring.valuation.domain.TransactionSummary;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.CovariateModel;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;
import assay.scoring.valuation.domain.timing.WeightedHistories;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceTest {

    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);

    @Test
    void the_better_likelihood_wins_where_there_is_no_holdout() {
        WeightedHistories clients =
                WeightedHistories.of(SimulatedClients.of(new ParetoNbd(0.9, 5, 1.5, 30), 6_000, 150, 21));

        ModelComparison comparison = ModelComparison.of(RelationEnding.ENDS_SILENTLY, clients);

        Candidate best = comparison.choice().orElseThrow();
        assertThat(best.family()).isEqualTo(RepeatFamily.PARETO_NBD);
        assertThat(comparison.candidates()).hasSize(3);
        double logLikelihood = best.fitted().orElseThrow().logLikelihood();
        assertThat(best.aic().orElseThrow()).isCloseTo(8 - 2 * logLikelihood, within(1e-9));
        assertThat(best.bic().orElseThrow()).isCloseTo(4 * StrictMath.log(6_000) - 2 * logLikelihood, within(1e-9));
    }

    @Test
    void where_the_end_is_observed_no_family_of_silent_leaving_is_a_candidate() {
        WeightedHistories clients = WeightedHistories.of(SimulatedClients.of(new BgNbd(0.8, 6, 0.9, 3), 500, 100, 22));

        assertThat(ModelComparison.of(RelationEnding.RENEWED, clients).choice()).isEmpty();
        assertThat(ModelComparison.of(RelationEnding.SCHEDULED, clients).candidates())
                .isEmpty();
    }

    @Test
    void refused_candidates_stay_in_sight_and_are_never_chosen() {
        WeightedHistories few = WeightedHistories.of(Collections.nCopies(100, new ClientHistory(0, 0, 50)));

        ModelComparison comparison = ModelComparison.of(RelationEnding.ENDS_SILENTLY, few);

        assertThat(comparison.choice()).isEmpty();
        assertThat(comparison.candidates()).allSatisfy(candidate -> {
            assertThat(candidate.aic()).isEmpty();
            assertThat(candidate.bic()).isEmpty();
        });
    }

    @Test
    void the_holdout_of_cdnow_is_compared_in_transactions_and_value() {
        List<HoldoutClient> clients = cdnowHoldout();

        ModelComparison comparison = ModelComparison.of(RelationEnding.ENDS_SILENTLY, SPEND, clients, 39);

        assertThat(comparison.candidates()).hasSize(3);
        BackTest bg = comparison.candidates().stream()
                .filter(candidate -> candidate.family() == RepeatFamily.BG_NBD)
                .findFirst()
                .flatMap(Candidate::backTest)
                .orElseThrow();
        assertThat(bg.transactions().actual()).isEqualTo(1882);
        assertThat(bg.transactions().expected()).isCloseTo(1653.4, within(0.1));
        assertThat(bg.transactions().bias()).isCloseTo(1653.4 / 1882 - 1, within(1e-4));
        assertThat(bg.value().actual()).isGreaterThan(50_000);
        assertThat(bg.calibration()).hasSize(8);
        assertThat(bg.calibration().stream().mapToInt(BackTest.Bin::clients).sum())
                .isEqualTo(2357);
        assertThat(bg.calibration().stream().mapToDouble(BackTest.Bin::expected).sum())
                .isCloseTo(bg.transactions().expected(), within(1e-6));
        double best = comparison
                .choice()
                .orElseThrow()
                .backTest()
                .orElseThrow()
                .transactions()
                .rootMeanSquare();
        assertThat(comparison.candidates())
                .allSatisfy(candidate -> assertThat(candidate
                                .backTest()
                                .orElseThrow()
                                .transactions()
                                .rootMeanSquare())
                        .isGreaterThanOrEqualTo(best));
    }

    @Test
    void holdout_errors_are_those_of_the_pencil() {
        BgNbd model = new BgNbd(0.8, 6, 0.9, 3);
        HoldoutClient busy = new HoldoutClient(new ClientHistory(9, 50, 52), 20, 4, 90);
        HoldoutClient once = new HoldoutClient(new ClientHistory(0, 0, 52), 0, 0, 0);
        double first = model.expectedTransactions(busy.known(), 26);
        double second = model.expectedTransactions(once.known(), 26);

        BackTest test = BackTest.of(model, SPEND, List.of(busy, once), 26);

        assertThat(test.transactions().meanAbsolute())
                .isCloseTo((StrictMath.abs(first - 4) + second) / 2, within(1e-12));
        assertThat(test.transactions().rootMeanSquare())
                .isCloseTo(StrictMath.sqrt(((first - 4) * (first - 4) + second * second) / 2), within(1e-12));
        assertThat(test.value().expected())
                .isCloseTo(first * SPEND.expectedSpend(9, 20) + second * SPEND.populationMean(), within(1e-9));
        assertThat(test.calibration()).extracting(BackTest.Bin::repeats).containsExactly(0, 7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1.3})
    void warnings_say_what_a_reader_must_know(double s) {
        assertThat(ModelWarning.of(new ParetoNbd(1, 1, s, 1)).contains(ModelWarning.MEAN_LIFETIME_INFINITE))
                .isEqualTo(s <= 1);
        assertThat(ModelWarning.of(new BgNbd(1, 1, 1, 1)))
                .containsExactly(ModelWarning.ONE_TIME_CLIENTS_NOT_IDENTIFIED);
        assertThat(ModelWarning.of(new MbgNbd(1, 1, 1, 1))).isEmpty();
        assertThat(ModelWarning.of(spendFit(s > 1 ? -0.31 : 0.29)).isEmpty()).isEqualTo(s < 1);
        CovariateModel.Effect effect = new CovariateModel.Effect("region", new TreeMap<>(), 1, s > 1 ? 0.06 : 0.04);
        assertThat(ModelWarning.of(new CovariateModel(new MbgNbd(1, 1, 1, 1), List.of(effect)))
                        .contains(ModelWarning.COVARIATE_MAY_BE_CHANCE))
                .isEqualTo(s > 1);
    }

    private static FitOutcome.Fitted<GammaGamma> spendFit(double correlation) {
        return new FitOutcome.Fitted<>(
                SPEND,
                -1,
                1,
                FitOutcome.Method.QUASI_NEWTON,
                50,
                50,
                new TreeMap<>(Map.of("correlation", correlation)));
    }

    @Test
    void a_stored_model_that_computes_otherwise_fails_its_self_test() {
        RepeatModel fitted = new MbgNbd(0.8, 6, 0.9, 3);
        List<SelfTest> records = SelfTest.of(fitted);

        assertThat(records).hasSizeGreaterThanOrEqualTo(5).allMatch(record -> record.passes(fitted));
        assertThat(records).noneMatch(record -> record.passes(new MbgNbd(0.8001, 6, 0.9, 3)));
        assertThat(records).anyMatch(record -> !record.passes(new BgNbd(0.8, 6, 0.9, 3)));
    }

    @Test
    void intervals_need_a_sample_and_are_its_quantiles() {
        assertThat(Interval.of(new double[] {3, 1, 2, 5, 4}, 0.5)).isEqualTo(new Interval(2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(new double[] {1}, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(new double[] {1, 2}, 1));
    }

    private static List<HoldoutClient> cdnowHoldout() {
        List<TransactionSummary> known = SharedTransactions.cdnow("1997-09-30");
        List<TransactionSummary> later = SharedTransactions.cdnow("1998-06-30");
        return IntStream.range(0, known.size())
                .mapToObj(i -> new HoldoutClient(
                        known.get(i).history(),
                        known.get(i).monetaryValue(2),
                        later.get(i).history().repeats()
                                - known.get(i).history().repeats(),
                        (later.get(i).repeatTotalMinor() - known.get(i).repeatTotalMinor()) / 100.0))
                .toList();
    }
}
