package assay.interaction.journal;

import java.util.UUID;

/**
 * What became of one entry.
 *
 * @param id of the entry in the log; of the one that was there before if this is a duplicate
 */
public record Receipt(UUID id, State state) {

    /** What was done. */
    public enum State {
        /** It is in the log now. */
        RECORDED,
        /** It was in the log already, with the same content. */
        DUPLICATE
    }
}
