package assay.interaction.journal;

import assay.foundation.audit.Audit;
import assay.foundation.security.Caller;
import assay.interaction.journal.Receipt.State;
import assay.interaction.journal.domain.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries that somebody sends directly: all of them are taken in, or none. */
@ApplicationScoped
class Submission {

    private final Reception reception;
    private final Recording recording;
    private final Audit audit;
    private final Caller caller;

    Submission(Reception reception, Recording recording, Audit audit, Caller caller) {
        this.reception = reception;
        this.recording = recording;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Settles everything that needs no lock. Called before the transaction of {@link #submit}, because it may wait for
     * client-service, and an open transaction would hold up the relay of every service on the same database server.
     *
     * @param pointer JSON pointer to the entry of a position, for problems
     */
    public List<Draft> admit(List<@Nullable NewInteraction> entries, IntFunction<String> pointer) {
        Admission admission = reception.admit(entries, caller::mayRead);
        if (!admission.refusals().isEmpty()) {
            throw Refusals.problem(admission.refusals(), pointer);
        }
        return admission.drafts();
    }

    /**
     * Takes in all entries with the running transaction.
     *
     * @param drafts one per entry, in order
     * @return one receipt per entry, in order
     */
    @Transactional(TxType.MANDATORY)
    public List<Receipt> submit(List<Draft> drafts, IntFunction<String> pointer) {
        List<Refusal> refusals = new ArrayList<>(0);
        Receipt[] receipts = new Receipt[drafts.size()];
        for (Outcome outcome : recording.record(drafts)) {
            switch (outcome) {
                case Outcome.Recorded(Draft draft) ->
                    receipts[draft.position()] = new Receipt(draft.id(), State.RECORDED);
                case Outcome.Duplicate(int position, UUID id) -> receipts[position] = new Receipt(id, State.DUPLICATE);
                case Outcome.Refused(Refusal refusal) -> refusals.add(refusal);
            }
        }
        if (!refusals.isEmpty()) {
            throw Refusals.problem(refusals, pointer);
        }
        audit.record("record", "interaction", recorded(receipts));
        return List.of(receipts);
    }

    private static List<UUID> recorded(Receipt[] receipts) {
        return Stream.of(receipts)
                .filter(receipt -> receipt.state() == State.RECORDED)
                .map(Receipt::id)
                .toList();
    }
}
