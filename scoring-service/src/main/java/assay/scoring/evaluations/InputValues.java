package assay.scoring.evaluations;

import assay.foundation.problem.FieldError;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between JSON and the card: values on the way in, faults on the way out. */
final class InputValues {

    private InputValues() {}

    static Map<String, InputValue> of(Map<String, @Nullable Object> record) {
        Map<String, InputValue> values = HashMap.newHashMap(record.size());
        record.forEach((name, value) -> values.put(name, of(value)));
        return values;
    }

    static List<FieldError> errors(RecordRefusal refusal, String parent) {
        return refusal.faults().stream().map(fault -> error(fault, parent)).toList();
    }

    private static InputValue of(@Nullable Object value) {
        return switch (value) {
            case null -> new InputValue.Missing();
            case Number number -> new InputValue.OfNumber(number.doubleValue());
            case String text -> new InputValue.OfText(text);
            default -> new InputValue.OfNeither();
        };
    }

    private static FieldError error(Fault fault, String parent) {
        String pointer = parent + "/" + fault.field().replace("~", "~0").replace("/", "~1");
        return switch (fault) {
            case RecordRefusal.UnknownCharacteristic _ -> FieldError.of(pointer, "characteristic-unknown");
            case RecordRefusal.NumberExpected _ -> FieldError.of(pointer, "number-expected");
            case RecordRefusal.TextExpected _ -> FieldError.of(pointer, "text-expected");
            case RecordRefusal.NotFinite _ -> FieldError.of(pointer, "number-not-finite");
            case RecordRefusal.MissingWithoutBin _ -> FieldError.of(pointer, "missing-without-bin");
            case RecordRefusal.ValueWithoutBin _ -> FieldError.of(pointer, "value-without-bin");
            case RecordRefusal.TooLittleData little ->
                new FieldError(
                        pointer,
                        "too-little-data",
                        Map.of(
                                "share",
                                Math.round(little.share() * 100),
                                "minimum",
                                Math.round(little.minimum() * 100)));
        };
    }
}
