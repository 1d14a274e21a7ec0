package assay.scoring.creditscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.creditscore.domain.CreditAnswer;
import assay.scoring.creditscore.domain.CreditCalculation;
import assay.scoring.creditscore.domain.CreditOutcome;
import assay.scoring.creditscore.domain.CreditResult;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import assay.scoring.creditscore.domain.FeatureValue;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Scorecard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The card, scale and strategy that ship, over clients made up at random. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpertCardTest {

    static final Scorecard CARD = DefaultPolicies.document("expert-card", Scorecard.class);
    static final MasterScale SCALE = DefaultPolicies.document("master-scale", MasterScale.class);
    static final DecisionStrategy STRATEGY = DefaultPolicies.document("decision-strategy", DecisionStrategy.class);
    static final CreditCalculation CALCULATION = new CreditCalculation(CARD, SCALE, STRATEGY);

    @Test
    void it_asks_only_for_features_of_the_catalogue_and_says_that_it_is_judgement() {
        assertThat(FeatureCatalogue.absent(CALCULATION.features())).isEmpty();
        assertThat(CARD.origin()).isEqualTo(Scorecard.CardOrigin.JUDGEMENTAL);
        assertThat(results()).allMatch(CreditResult::pdAssumed).allMatch(result -> result.pdInterval() == null);
    }

    @Test
    void its_points_follow_from_its_contributions() {
        double share = (CARD.scale().offset() + CARD.scale().factor() * CARD.intercept())
                / CARD.characteristics().size();
        assertThat(CARD.characteristics().stream().flatMap(one -> one.bins().stream()))
                .allSatisfy(bin -> assertThat((double) bin.points())
                        .isCloseTo(share + CARD.scale().factor() * bin.logGoodOdds(), within(0.5)));
    }

    @Test
    void its_intervals_meet_and_every_missing_value_has_a_bin() {
        for (Characteristic characteristic : CARD.characteristics()) {
            List<Bin> intervals = characteristic.bins().stream()
                    .filter(bin -> bin.kind() == Bin.BinKind.INTERVAL)
                    .toList();
            assertThat(intervals.getFirst().lower()).isNull();
            assertThat(intervals.getLast().upper()).isNull();
            IntStream.range(1, intervals.size())
                    .forEach(i -> assertThat(intervals.get(i).lower())
                            .isEqualTo(intervals.get(i - 1).upper()));
            assertThat(characteristic.binOf(Double.NaN)).isEqualTo(intervals.size());
        }
    }

    @Test
    void willingness_comes_from_payment_complaint_and_disclosure_only_and_every_question_is_answered() {
        assertThat(CARD.characteristics().stream()
                        .filter(one -> one.repayment() == RepaymentAspect.WILLINGNESS)
                        .map(Characteristic::name))
                .containsExactly(
                        "worstDaysPastDue12m",
                        "repaymentReversalShare12m",
                        "disclosureDelayDays",
                        "upheldComplaintCount12m");
        assertThat(CARD.characteristics()).extracting(Characteristic::question).contains(InvestorQuestion.values());
    }

    @Test
    void the_parts_of_a_score_add_up_to_it() {
        assertThat(results()).allSatisfy(result -> {
            assertThat(result.ability() + result.willingness()).isEqualTo(result.points());
            assertThat(result.questions().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(result.points());
            assertThat(result.awarded().stream()
                            .mapToInt(CreditResult.AwardedPoints::points)
                            .sum())
                    .isEqualTo(result.points());
        });
    }

    @Test
    void more_points_are_never_a_worse_grade() {
        List<CreditResult> results = results().toList();

        assertThat(results.stream()
                        .sorted((one, next) -> one.points() - next.points())
                        .map(CreditResult::notch))
                .isSortedAccordingTo((one, next) -> next - one);
        assertThat(results.stream().map(CreditResult::grade).distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void the_grade_is_that_of_the_points_people_see_and_not_of_the_unrounded_probability() {
        assertThat(results())
                .allSatisfy(result -> assertThat(result.grade())
                        .isEqualTo(SCALE.gradeOf(CARD.scale().probabilityOfDefault(result.points()))
                                .name()));
        assertThat(results())
                .anySatisfy(result -> assertThat(result.grade())
                        .isNotEqualTo(SCALE.gradeOf(result.pd()).name()));
    }

    @Test
    void a_decline_never_goes_without_a_reason() {
        List<CreditResult> declined = results()
                .filter(result -> result.outcome() == CreditOutcome.DECLINE)
                .toList();

        assertThat(declined)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.reasons()).isNotEmpty());
    }

    @Test
    void what_is_not_known_is_not_told_as_if_it_were_bad() {
        Map<String, FeatureValue> client = new HashMap<>(clients().findFirst().orElseThrow());
        client.put("minimumDscr", FeatureValue.MISSING);
        CreditResult result = (CreditResult) CALCULATION.answer(client, null);

        assertThat(result.missing()).containsExactly("minimumDscr");
        assertThat(result.reasons())
                .filteredOn(reason -> reason.code().equals("minimumDscr"))
                .extracting(reason -> reason.text().en())
                .containsExactly("Not known: Lowest debt service cover ratio of the project");
    }

    @Test
    void the_same_inputs_give_the_same_document_whatever_order_they_come_in() {
        Map<String, FeatureValue> client = clients().findFirst().orElseThrow();
        Map<String, FeatureValue> shuffled = new HashMap<>(64, 0.5f);
        List<String> names = new ArrayList<>(client.keySet());
        Collections.shuffle(names, new Random(3));
        names.forEach(name -> shuffled.put(name, client.get(name)));

        assertThat(Documents.write(CALCULATION.answer(shuffled, null)))
                .isEqualTo(Documents.write(CALCULATION.answer(client, null)));
    }

    @Test
    void nothing_known_is_no_score() {
        assertThat(CALCULATION.answer(Map.of(), null)).isInstanceOf(CreditAnswer.Refused.class);
    }

    private static Stream<CreditResult> results() {
        return clients()
                .map(client -> CALCULATION.answer(client, null))
                .filter(CreditResult.class::isInstance)
                .map(CreditResult.class::cast);
    }

    private static Stream<Map<String, FeatureValue>> clients() {
        SplittableRandom random = new SplittableRandom(11);
        return IntStream.range(0, 2_000).mapToObj(_ -> {
            Map<String, FeatureValue> client = new HashMap<>();
            for (String name : CALCULATION.features()) {
                boolean number = FeatureCatalogue.find(name).orElseThrow().type() == Characteristic.ValueType.NUMERIC;
                client.put(
                        name,
                        number
                                ? FeatureValue.of(StrictMath.exp(random.nextDouble(-3, 4)))
                                : FeatureValue.of("SPONSOR"));
            }
            client.put("clientType", FeatureValue.of("CORPORATE_BORROWER"));
            return client;
        });
    }
}
