package assay.foundation.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** 503: not now; the same request may succeed later. */
public final class Unavailable extends Problem {

    /** @param retryAfter when to try again, at least one second in the answer */
    public Unavailable(String code, Duration retryAfter) {
        super(503, code, Map.of(), List.of(), retryAfter, Map.of());
    }
}
