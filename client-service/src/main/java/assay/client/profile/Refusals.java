package assay.client.profile;

import assay.client.profile.domain.Checked;
import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.Fault;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import java.util.List;
import java.util.Map;

/** Turns what the rules refuse into the problem a caller gets. */
final class Refusals {

    private Refusals() {}

    /**
     * The facts of a draft that passed.
     *
     * @throws Invalid naming every fault
     */
    static ClientFacts accepted(Checked checked) {
        return switch (checked) {
            case Checked.Accepted accepted -> accepted.facts();
            case Checked.Refused refused ->
                throw new Invalid(refused.faults().stream().map(Refusals::error).toList());
        };
    }

    /**
     * Lets clients be put only into books the caller has.
     *
     * @throws Refused {@code book-not-granted}
     */
    static void requireBook(Caller caller, String book) {
        if (!caller.mayRead(book)) {
            throw new Refused("book-not-granted", Map.of(), List.of(FieldError.of("/book", "book-not-granted")));
        }
    }

    private static FieldError error(Fault fault) {
        return new FieldError(fault.pointer(), fault.code(), fault.args());
    }
}
