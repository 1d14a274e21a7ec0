package assay.foundation.limits;

import assay.foundation.problem.Problem;
import java.util.List;
import java.util.Map;

/** 413: the body is larger than its route takes. */
public final class BodyTooLarge extends Problem {

    /** @param limit in bytes */
    public BodyTooLarge(long limit) {
        super(413, "body-too-large", Map.of("limit", limit), List.of(), null, Map.of());
    }
}
