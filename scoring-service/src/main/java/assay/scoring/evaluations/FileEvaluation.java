package assay.scoring.evaluations;

import assay.foundation.imports.ImportMapping;
import assay.foundation.imports.ImportMapping.FieldRule;
import assay.foundation.imports.ImportMapping.Format;
import assay.foundation.jobs.JobBatch;
import assay.foundation.jobs.JobRow;
import assay.foundation.jobs.RowHandler;
import assay.foundation.problem.FieldError;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Baseline;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.Completeness;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Scores the rows of a file; each is scored, or refused for the first thing that is wrong with it. */
@ApplicationScoped
class FileEvaluation implements RowHandler {

    static final String KIND = "scorecard-evaluation";

    private final CompiledCards cards;
    private final FileResults results;

    FileEvaluation(CompiledCards cards, FileResults results) {
        this.cards = cards;
        this.results = results;
    }

    /** What is stored with the job. */
    record Spec(UUID scorecardId) {}

    /** Each characteristic is read from the column of its name. */
    static ImportMapping mapping(Scorecard card, String delimiter) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        for (Characteristic characteristic : card.characteristics()) {
            fields.put(characteristic.name(), new FieldRule(null, characteristic.name(), null, null, null));
        }
        return new ImportMapping("records", Format.CSV, delimiter, null, true, null, null, null, fields, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void process(JobBatch batch) {
        Scorecard card = cards.find(batch.spec(Spec.class).scorecardId()).card();
        CardEvaluator evaluator =
                cards.compile(card, Baseline.BaselineKind.MAX, null, null, CardEvaluator.DEFAULT_REASONS);
        List<FileResults.Result> scored = new ArrayList<>();
        for (JobRow row : batch.rows()) {
            switch (evaluator.read(values(card, row), Completeness.DEFAULT_MINIMUM)) {
                case CardInput input -> {
                    scored.add(FileResults.Result.of(row.number(), evaluator.explain(evaluator.score(input))));
                    batch.accepted(row);
                }
                case RecordRefusal refusal ->
                    batch.rejected(row, inFile(InputValues.errors(refusal, "").getFirst()));
            }
        }
        results.add(batch.jobId(), scored);
    }

    private static Map<String, InputValue> values(Scorecard card, JobRow row) {
        Map<String, InputValue> values = new HashMap<>();
        for (Characteristic characteristic : card.characteristics()) {
            String cell = row.values().text(characteristic.name());
            if (cell != null) {
                values.put(
                        characteristic.name(),
                        characteristic.type() == ValueType.NUMERIC ? number(cell) : new InputValue.OfText(cell));
            }
        }
        return values;
    }

    private static InputValue number(String cell) {
        try {
            return new InputValue.OfNumber(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return new InputValue.OfText(cell);
        }
    }

    /** The name of the column instead of a pointer. */
    private static FieldError inFile(FieldError error) {
        String column = error.pointer().substring(1).replace("~1", "/").replace("~0", "~");
        return new FieldError(column, error.code(), error.args());
    }
}
