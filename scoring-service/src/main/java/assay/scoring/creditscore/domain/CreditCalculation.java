package assay.scoring.creditscore.domain;

import assay.scoring.creditscore.domain.CreditResult.DecisionBasis;
import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.CardScore;
import assay.scoring.scorecards.domain.evaluation.Completeness;
import assay.scoring.scorecards.domain.evaluation.Counterfactual;
import assay.scoring.scorecards.domain.evaluation.Evaluation;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import assay.scoring.scorecards.domain.evaluation.PdInterval;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From features to a decision with one card, one master scale and one strategy. A function of its arguments alone: the
 * same ones give the same bits, which is what a replay of a stored decision relies on. Immutable, thread-safe.
 */
public final class CreditCalculation {

    /** Nominal confidence of the interval of the probability of default. */
    public static final double CONFIDENCE = 0.95;

    private static final BilingualText BELOW_CUT_OFF =
            new BilingualText("The score is below the cut-off of the segment.", "评分低于该客群的准入分数线。");

    private final CardEvaluator evaluator;
    private final Counterfactual changes;
    private final MasterScale scale;
    private final DecisionStrategy strategy;

    /** @throws IllegalArgumentException if the strategy's cut-offs are for another scale of points */
    public CreditCalculation(Scorecard card, MasterScale scale, DecisionStrategy strategy) {
        if (!card.scale().equals(strategy.scale())) {
            throw new IllegalArgumentException(
                    "the card has %s, the strategy %s".formatted(card.scale(), strategy.scale()));
        }
        this.evaluator = new CardEvaluator(card);
        this.changes = new Counterfactual(evaluator);
        this.scale = scale;
        this.strategy = strategy;
    }

    /** Names of the features that card and strategy ask for. */
    public SortedSet<String> features() {
        SortedSet<String> names = new TreeSet<>(strategy.features());
        evaluator.card().characteristics().stream().map(Characteristic::name).forEach(names::add);
        return names;
    }

    /**
     * Scores and decides.
     *
     * @param features at least {@link #features}
     * @param verdict what a person decided instead; null where nobody did
     */
    public CreditAnswer answer(Map<String, FeatureValue> features, @Nullable ReviewVerdict verdict) {
        return switch (evaluator.read(inputs(features), Completeness.DEFAULT_MINIMUM)) {
            case RecordRefusal refusal -> new CreditAnswer.Refused(refusal);
            case CardInput input -> result(input, features, verdict);
        };
    }

    private Map<String, InputValue> inputs(Map<String, FeatureValue> features) {
        Map<String, InputValue> inputs = new HashMap<>();
        for (Characteristic characteristic : evaluator.card().characteristics()) {
            FeatureValue value = features.getOrDefault(characteristic.name(), FeatureValue.MISSING);
            inputs.put(
                    characteristic.name(),
                    switch (value) {
                        case FeatureValue.Amount(double number) -> new InputValue.OfNumber(number);
                        case FeatureValue.Category(String category) -> new InputValue.OfText(category);
                        case FeatureValue.Missing _ -> new InputValue.Missing();
                    });
        }
        return inputs;
    }

    private CreditResult result(CardInput input, Map<String, FeatureValue> features, @Nullable ReviewVerdict verdict) {
        CardScore scored = evaluator.score(input);
        Decision decision = strategy.decide(scored.score(), features);
        CreditOutcome outcome = verdict == null ? decision.outcome() : verdict.outcome();
        boolean declined = outcome == CreditOutcome.DECLINE || decision.outcome() == CreditOutcome.DECLINE;
        Evaluation told = declined ? evaluator.explainDecline(scored) : evaluator.explain(scored);
        Scorecard card = evaluator.card();
        Grade grade = scale.gradeOf(card.scale().probabilityOfDefault(scored.score()));
        return new CreditResult(
                scored.score(),
                scored.logGoodOdds(),
                scored.pd(),
                card.origin() == Scorecard.CardOrigin.JUDGEMENTAL,
                grade.name(),
                grade.notch(),
                grade.pd(),
                PointInTime.byScenario(scale, grade.pd()),
                outcome,
                decision.outcome(),
                verdict == null ? DecisionBasis.valueOf(decision.kind().name()) : DecisionBasis.REVIEW,
                verdict == null ? decision.rule() : verdict.reason(),
                decision.segment(),
                told.repayment().getOrDefault(RepaymentAspect.ABILITY, 0),
                told.repayment().getOrDefault(RepaymentAspect.WILLINGNESS, 0),
                questions(told),
                told.awarded().stream()
                        .map(one -> new CreditResult.AwardedPoints(one.characteristic(), one.bin(), one.points()))
                        .toList(),
                reasons(told, decision),
                told.completeness().share(),
                told.completeness().grade().name(),
                told.completeness().missing(),
                PdInterval.of(card, scored, CONFIDENCE)
                        .map(range ->
                                new CreditResult.ProbabilityInterval(range.lower(), range.upper(), range.confidence()))
                        .orElse(null),
                BetterGrade.of(changes, input, grade, scale, card.scale()));
    }

    private static SortedMap<String, Integer> questions(Evaluation told) {
        SortedMap<String, Integer> questions = new TreeMap<>();
        told.questions().forEach((question, points) -> questions.put(question.name(), points));
        return questions;
    }

    /** The rule that decided comes first; a decline by points never goes without a reason. */
    private List<CreditResult.Reason> reasons(Evaluation told, Decision decision) {
        List<CreditResult.Reason> reasons = new ArrayList<>();
        if (decision.reason() != null) {
            reasons.add(new CreditResult.Reason(decision.rule(), decision.reason(), null));
        }
        for (Evaluation.Reason reason : told.reasons()) {
            boolean unknown = told.completeness().missing().contains(reason.characteristic());
            reasons.add(new CreditResult.Reason(
                    reason.characteristic(),
                    unknown ? notKnown(reason.characteristic()) : reason.text(),
                    reason.lostPoints()));
        }
        if (reasons.isEmpty() && decision.outcome() == CreditOutcome.DECLINE) {
            reasons.add(new CreditResult.Reason(decision.rule(), BELOW_CUT_OFF, null));
        }
        return reasons;
    }

    /** What costs points because nothing is known is not told as if it were bad. */
    private BilingualText notKnown(String characteristic) {
        BilingualText label = evaluator.card().characteristics().stream()
                .filter(one -> one.name().equals(characteristic))
                .findFirst()
                .orElseThrow()
                .label();
        return new BilingualText("Not known: " + label.en(), "缺少信息：" + label.zh());
    }
}
