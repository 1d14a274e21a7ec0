package assay.interaction.journal;

import assay.foundation.problem.FieldError;
import assay.interaction.journal.Journal.Reversible;
import assay.interaction.journal.Refusal.Reason;
import assay.interaction.journal.domain.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entries that take back others: of the same client and kind, each entry at most once, and never a reversal, which would
 * leave open whether the first entry counts again.
 */
@ApplicationScoped
class Reversals {

    private final Journal journal;

    Reversals(Journal journal) {
        this.journal = journal;
    }

    /** Outcomes of entries just written; what they reverse is marked as taken back. */
    List<Outcome> apply(List<Draft> written) {
        List<Draft> reversing =
                written.stream().filter(draft -> draft.reverses() != null).toList();
        if (reversing.isEmpty()) {
            return written.stream().<Outcome>map(Outcome.Recorded::new).toList();
        }
        Map<UUID, Reversible> targets =
                journal.reversible(reversing.stream().map(Draft::reverses).toList());
        List<Outcome> outcomes = new ArrayList<>(written.size());
        List<Draft> allowed = new ArrayList<>(reversing.size());
        Set<UUID> claimed = new HashSet<>();
        for (Draft draft : written) {
            String fault = draft.reverses() == null ? null : fault(draft, targets.get(draft.reverses()));
            if (fault != null) {
                outcomes.add(refused(draft, Reason.REVERSAL_REFUSED, fault));
            } else if (draft.reverses() == null) {
                outcomes.add(new Outcome.Recorded(draft));
            } else if (claimed.add(draft.reverses())) {
                allowed.add(draft);
            } else {
                outcomes.add(refused(draft, Reason.ALREADY_REVERSED, "already-reversed"));
            }
        }
        Set<UUID> free = Set.copyOf(journal.reverse(allowed));
        for (Draft draft : allowed) {
            outcomes.add(
                    free.contains(draft.reverses())
                            ? new Outcome.Recorded(draft)
                            : refused(draft, Reason.ALREADY_REVERSED, "already-reversed"));
        }
        return outcomes;
    }

    /**
     * Refusals that can be told before anything is written. Somebody may still take back an entry in between.
     *
     * @param drafts those that reverse an entry and are not in the log yet
     */
    List<Refusal> foreseen(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<UUID> wanted = drafts.stream().map(Draft::reverses).toList();
        Map<UUID, Reversible> targets = journal.reversible(wanted);
        Set<UUID> claimed = new HashSet<>(journal.reversed(wanted));
        List<Refusal> refusals = new ArrayList<>(0);
        for (Draft draft : drafts) {
            String fault = fault(draft, targets.get(draft.reverses()));
            if (fault != null) {
                refusals.add(refusal(draft, Reason.REVERSAL_REFUSED, fault));
            } else if (!claimed.add(draft.reverses())) {
                refusals.add(refusal(draft, Reason.ALREADY_REVERSED, "already-reversed"));
            }
        }
        return refusals;
    }

    private static @Nullable String fault(Draft draft, @Nullable Reversible target) {
        if (target == null || !target.clientId().equals(draft.clientId())) {
            return "reverses-unknown"; // an entry of another client might as well not exist
        }
        if (!target.kind().equals(draft.interaction().kind().name())) {
            return "reverses-other-kind";
        }
        return target.reversal() ? "reverses-reversal" : null;
    }

    private static Outcome refused(Draft draft, Reason reason, String code) {
        return new Outcome.Refused(refusal(draft, reason, code));
    }

    private static Refusal refusal(Draft draft, Reason reason, String code) {
        return new Refusal(draft.position(), reason, FieldError.of("/reverses", code));
    }
}
