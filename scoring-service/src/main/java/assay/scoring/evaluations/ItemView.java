package assay.scoring.evaluations;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.ProblemDocument.Fault;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.creditscore.domain.Grade;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.creditscore.domain.PointInTime;
import assay.scoring.evaluations.EvaluationsView.ChangeView;
import assay.scoring.evaluations.EvaluationsView.CompletenessView;
import assay.scoring.evaluations.EvaluationsView.CounterfactualView;
import assay.scoring.evaluations.EvaluationsView.GradeView;
import assay.scoring.evaluations.EvaluationsView.IntervalView;
import assay.scoring.evaluations.EvaluationsView.Item;
import assay.scoring.evaluations.EvaluationsView.Points;
import assay.scoring.evaluations.EvaluationsView.Questions;
import assay.scoring.evaluations.EvaluationsView.ReasonView;
import assay.scoring.evaluations.EvaluationsView.Repayment;
import assay.scoring.evaluations.EvaluationsView.Search;
import assay.scoring.evaluations.EvaluationsView.State;
import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.CardScore;
import assay.scoring.scorecards.domain.evaluation.Counterfactual;
import assay.scoring.scorecards.domain.evaluation.Evaluation;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import assay.scoring.scorecards.domain.evaluation.PdInterval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the scores of one request into words. */
final class ItemView {

    private static final double CONFIDENCE = 0.95;

    private final CardEvaluator evaluator;
    private final Scorecard card;
    private final @Nullable MasterScale scale;
    private final NewEvaluations request;
    private final Texts texts;
    private final Language language;
    private final Counterfactual changes;
    private final Map<String, String> labels = new HashMap<>();

    ItemView(
            CardEvaluator evaluator,
            @Nullable MasterScale scale,
            NewEvaluations request,
            Texts texts,
            Language language) {
        this.evaluator = evaluator;
        this.card = evaluator.card();
        this.scale = scale;
        this.request = request;
        this.texts = texts;
        this.language = language;
        this.changes = new Counterfactual(evaluator);
        card.characteristics().forEach(c -> labels.put(c.name(), in(c.label())));
    }

    Item scored(int index, CardInput input) {
        CardScore scored = evaluator.score(input);
        boolean declined = request.cutOff() != null && scored.score() < request.cutOff();
        Evaluation told = declined ? evaluator.explainDecline(scored) : evaluator.explain(scored);
        Grade grade = scale == null ? null : scale.gradeOf(card.scale().probabilityOfDefault(scored.score()));
        return new Item(
                index,
                State.SCORED,
                told.score(),
                told.pd(),
                card.origin() == Scorecard.CardOrigin.JUDGEMENTAL,
                told.logGoodOdds(),
                grade == null ? null : new GradeView(grade.name(), grade.notch(), grade.pd()),
                grade == null || scale == null ? null : PointInTime.byScenario(scale, grade.pd()),
                repayment(told),
                questions(told),
                told.awarded().stream()
                        .map(one -> new Points(one.characteristic(), one.bin(), one.kind(), one.points()))
                        .toList(),
                told.reasons().stream()
                        .map(one ->
                                new ReasonView(one.characteristic(), in(one.text()), one.lostPoints(), one.baseline()))
                        .toList(),
                counterfactual(input, scored, grade),
                interval(scored),
                new CompletenessView(
                        told.completeness().share(),
                        told.completeness().grade(),
                        told.completeness().missing()),
                null);
    }

    Item refused(int index, List<FieldError> errors) {
        List<Fault> faults = errors.stream()
                .map(error -> new Fault(
                        error.pointer(),
                        error.code(),
                        texts.find("field." + error.code(), language, error.args())
                                .orElse(null)))
                .toList();
        return new Item(
                index,
                State.REFUSED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                faults);
    }

    private @Nullable CounterfactualView counterfactual(CardInput input, CardScore scored, @Nullable Grade grade) {
        Integer target = request.targetScore();
        if (grade != null && scale != null && request.isNextGradeWanted()) {
            if (grade.notch() == 1) {
                return new CounterfactualView(Search.BEST_GRADE, scored.score(), 0, List.of());
            }
            target = scored.score() + 1;
            while (scale.gradeOf(card.scale().probabilityOfDefault(target)).notch() >= grade.notch()) {
                target++;
            }
        }
        if (target == null) {
            return null;
        }
        return switch (changes.find(input, target)) {
            case Counterfactual.OutOfReach(int best) ->
                new CounterfactualView(Search.OUT_OF_REACH, best, null, List.of());
            case Counterfactual.Reached reached ->
                new CounterfactualView(
                        Search.REACHED,
                        reached.score(),
                        reached.steps(),
                        reached.changes().stream().map(this::change).toList());
        };
    }

    private ChangeView change(Counterfactual.Change change) {
        Object to = switch (change.to()) {
            case InputValue.OfNumber(double number) -> number;
            case InputValue.OfText(String text) -> text;
            case InputValue.OfNeither _, InputValue.Missing _ ->
                throw new IllegalStateException("a change names a value");
        };
        return new ChangeView(
                change.characteristic(),
                labels.getOrDefault(change.characteristic(), change.characteristic()),
                to,
                change.below(),
                change.points());
    }

    private @Nullable IntervalView interval(CardScore scored) {
        double confidence = request.confidence() == null ? CONFIDENCE : request.confidence();
        return PdInterval.of(card, scored, confidence)
                .map(range -> new IntervalView(
                        range.lower(),
                        range.upper(),
                        range.confidence(),
                        texts.find("evaluation.interval-covers", language, Map.of())
                                .orElseThrow()))
                .orElse(null);
    }

    private static Repayment repayment(Evaluation told) {
        return new Repayment(
                told.repayment().getOrDefault(Characteristic.RepaymentAspect.ABILITY, 0),
                told.repayment().getOrDefault(Characteristic.RepaymentAspect.WILLINGNESS, 0));
    }

    private static Questions questions(Evaluation told) {
        Map<InvestorQuestion, Integer> points = told.questions();
        return new Questions(
                points.getOrDefault(InvestorQuestion.FINANCES, 0),
                points.getOrDefault(InvestorQuestion.PROJECT_OUTLOOK, 0),
                points.getOrDefault(InvestorQuestion.MANAGEMENT, 0),
                points.getOrDefault(InvestorQuestion.CUSTOMER_BASE, 0));
    }

    private String in(BilingualText text) {
        return language == Language.ZH ? text.zh() : text.en();
    }
}
