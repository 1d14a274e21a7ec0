package assay.scoring.monitoring;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done with reported outcomes, in their order. */
record OutcomesReceipt(List<Item> items) {

    /** Whether an outcome was new. */
    @Schema(name = "OutcomeState")
    enum State {
        RECORDED,
        /** Known already, and the same. */
        DUPLICATE
    }

    @Schema(name = "OutcomeReceipt")
    record Item(UUID decisionId, State state) {}
}
