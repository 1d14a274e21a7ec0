package assay.interaction.journal;

import assay.interaction.journal.domain.Draft;
import java.util.UUID;

/** What became of a draft. */
public sealed interface Outcome {

    /** Place of the entry in the request or among the rows of a file, from 0. */
    int position();

    /** It is in the log, once the transaction commits. */
    record Recorded(Draft draft) implements Outcome {

        @Override
        public int position() {
            return draft.position();
        }
    }

    /** The log had it already, with the same content, as entry {@code id}. */
    record Duplicate(int position, UUID id) implements Outcome {}

    /** It is not taken in. */
    record Refused(Refusal refusal) implements Outcome {

        @Override
        public int position() {
            return refusal.position();
        }
    }
}
