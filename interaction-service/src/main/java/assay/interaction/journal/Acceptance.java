package assay.interaction.journal;

import assay.foundation.idempotency.Idempotent;
import assay.interaction.journal.domain.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a POST that is one transaction with its idempotency key. Apart from the resource, so that entries are
 * admitted before that transaction begins.
 */
@ApplicationScoped
class Acceptance {

    private final Submission submission;

    Acceptance(Submission submission) {
        this.submission = submission;
    }

    /** @param entry what the key stands for */
    @Idempotent
    public Response one(@Nullable NewInteraction entry, List<Draft> admitted) {
        Receipt receipt = submission.submit(admitted, _ -> "").getFirst();
        return Response.created(URI.create("/v1/interactions/" + receipt.id()))
                .entity(receipt)
                .build();
    }

    /** @param batch what the key stands for */
    @Idempotent
    public Response batch(NewInteractionBatch batch, List<Draft> admitted) {
        List<Receipt> receipts = submission.submit(admitted, position -> "/items/" + position);
        return Response.status(Response.Status.CREATED)
                .entity(new BatchReceipt(receipts))
                .build();
    }
}
