package assay.foundation.problem;

import java.util.List;
import java.util.Map;

/** 422: well-formed, but a rule of the business says no. */
public final class Refused extends Problem {

    public Refused(String code, Map<String, ?> args, List<FieldError> errors) {
        super(422, code, args, errors, null, Map.of());
    }

    public Refused(String code, Map<String, ?> args) {
        this(code, args, List.of());
    }

    public Refused(String code) {
        this(code, Map.of());
    }
}
