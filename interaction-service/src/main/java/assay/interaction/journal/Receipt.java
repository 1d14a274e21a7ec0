package assay.interaction.journal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one entry.
 *
 * @param id of the entry in the log; of the one that was there before if this is a duplicate
 */
@Schema(name = "InteractionReceipt")
public record Receipt(UUID id, State state) {

    /** What was done. */
    @Schema(name = "InteractionReceiptState")
    public enum State {
        /** It is in the log now. */
        RECORDED,
        /** It was in the log already, with the same content. */
        DUPLICATE
    }
}
