package assay.scoring.evaluations;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.creditscore.GradingScales;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.evaluations.EvaluationsView.Item;
import assay.scoring.scorecards.RegisteredCard;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.Completeness;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores the records of a request; one that cannot be scored does not stop the others. */
@ApplicationScoped
class Evaluating {

    private final CompiledCards cards;
    private final GradingScales scales;
    private final Texts texts;

    Evaluating(CompiledCards cards, GradingScales scales, Texts texts) {
        this.cards = cards;
        this.scales = scales;
        this.texts = texts;
    }

    /**
     * Scores.
     *
     * @throws Invalid if the request contradicts itself
     * @throws Refused {@code record-not-scorable} if the only record of a request for one cannot be scored; {@code
     *     baseline-unavailable}; {@code master-scale-absent} if a better grade is asked for without a released scale
     */
    EvaluationsView evaluate(UUID scorecardId, NewEvaluations request, Language language) {
        List<FieldError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        RegisteredCard card = cards.find(scorecardId);
        CardEvaluator evaluator = cards.compile(
                card.card(), request.baselineKind(), request.baselinePoints(), request.cutOff(), request.reasons());
        MasterScale scale = scales.active(request.portfolioName()).orElse(null);
        if (scale == null && request.isNextGradeWanted()) {
            throw new Refused("master-scale-absent", Map.of("portfolio", request.portfolioName()));
        }
        ItemView view = new ItemView(evaluator, scale, request, texts, language);
        List<Item> items = new ArrayList<>();
        if (request.record() != null) {
            items.add(single(evaluator, request, request.record(), view));
        } else if (request.records() != null) {
            for (Map<String, @Nullable Object> record : request.records()) {
                items.add(item(evaluator, request, record, items.size(), view));
            }
        }
        return new EvaluationsView(card.id(), card.version(), card.status(), items);
    }

    private static Item single(
            CardEvaluator evaluator, NewEvaluations request, Map<String, @Nullable Object> record, ItemView view) {
        return switch (evaluator.read(InputValues.of(record), minimum(request))) {
            case CardInput input -> view.scored(0, input);
            case RecordRefusal refusal ->
                throw new Refused("record-not-scorable", Map.of(), InputValues.errors(refusal, "/record"));
        };
    }

    private static Item item(
            CardEvaluator evaluator,
            NewEvaluations request,
            @Nullable Map<String, @Nullable Object> record,
            int index,
            ItemView view) {
        String pointer = "/records/" + index;
        if (record == null) {
            return view.refused(index, List.of(FieldError.of(pointer, "required")));
        }
        return switch (evaluator.read(InputValues.of(record), minimum(request))) {
            case CardInput input -> view.scored(index, input);
            case RecordRefusal refusal -> view.refused(index, InputValues.errors(refusal, pointer));
        };
    }

    private static double minimum(NewEvaluations request) {
        Double minimum = request.minimumCompleteness();
        return minimum == null ? Completeness.DEFAULT_MINIMUM : minimum;
    }
}
