package assay.foundation.problem;

import java.util.Map;

/** 404: there is no such thing, or the caller may not know of it. */
public final class NotFound extends Problem {

    /**
     * @param what kind of thing, for example {@code client}
     * @param id what the caller asked for; must hold no personal data
     */
    public NotFound(String what, Object id) {
        super(404, "not-found", Map.of("what", what, "id", id.toString()));
    }
}
