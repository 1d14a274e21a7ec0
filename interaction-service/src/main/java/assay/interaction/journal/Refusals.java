package assay.interaction.journal;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Refused entries as one answer. */
final class Refusals {

    private static final int MOST_ERRORS = 100;

    private Refusals() {}

    /**
     * The problem for a request of which nothing is taken in: the gravest reason decides, and every entry with that
     * reason is named, up to a hundred.
     *
     * @param refusals at least one
     * @param pointer JSON pointer to the entry of a position
     */
    static Problem problem(List<Refusal> refusals, IntFunction<String> pointer) {
        Refusal.Reason gravest = refusals.stream()
                .map(Refusal::reason)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<FieldError> errors = refusals.stream()
                .filter(refusal -> refusal.reason() == gravest)
                .sorted(Comparator.comparingInt(Refusal::position))
                .limit(MOST_ERRORS)
                .map(refusal -> refusal.error().under(pointer.apply(refusal.position())))
                .toList();
        return switch (gravest) {
            case INVALID -> new Invalid(errors);
            case CLIENT_UNKNOWN -> problem(404, "client-unknown", errors);
            case CURRENCY_DIFFERS -> problem(422, "currency-differs", errors);
            case EXTERNAL_ID_REUSED -> problem(409, "external-id-reused", errors);
            case REVERSAL_REFUSED -> problem(422, "reversal-refused", errors);
            case ALREADY_REVERSED -> problem(409, "already-reversed", errors);
        };
    }

    private static Problem problem(int status, String code, List<FieldError> errors) {
        return new Problem(status, code, Map.of(), errors, null, Map.of());
    }
}
