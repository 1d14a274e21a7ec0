package assay.foundation.problem;

import java.util.Map;

/** 409: the request is right, but not in the present state of the thing. */
public final class Conflict extends Problem {

    public Conflict(String code, Map<String, ?> args) {
        super(409, code, args);
    }

    public Conflict(String code) {
        this(code, Map.of());
    }
}
