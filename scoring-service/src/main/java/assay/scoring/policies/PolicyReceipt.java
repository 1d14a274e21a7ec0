package assay.scoring.policies;

import java.util.UUID;

/** What a caller gets for a proposed document. */
public record PolicyReceipt(UUID id, long number, Policy.Status status) {}
