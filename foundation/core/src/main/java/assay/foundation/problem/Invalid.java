package assay.foundation.problem;

import java.util.List;
import java.util.Map;

/** 400: the request breaks its contract. */
public final class Invalid extends Problem {

    /** @param errors what is wrong and where */
    public Invalid(List<FieldError> errors) {
        this("validation-failed", errors);
    }

    public Invalid(FieldError error) {
        this(List.of(error));
    }

    /**
     * @param code a more telling name than {@code validation-failed}
     * @param errors what is wrong and where
     */
    public Invalid(String code, List<FieldError> errors) {
        super(400, code, Map.of(), errors, null, Map.of());
    }
}
