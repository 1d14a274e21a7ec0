package assay.foundation.imports;

import assay.foundation.problem.FieldError;
import java.util.Map;

/** One row cannot be taken; the others can. Carries no stack trace, because bad rows may come by the million. */
public final class RowFault extends RuntimeException {

    private final transient FieldError fault;

    public RowFault(FieldError fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    RowFault(String column, String code, Map<String, Object> args) {
        this(new FieldError(column, code, args));
    }

    public FieldError fault() {
        return fault;
    }
}
