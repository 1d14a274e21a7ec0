package assay.scoring.creditscore;

import java.util.UUID;

/** What a caller gets for a proposed master scale or strategy. */
record PolicyReceipt(UUID id, long number, Policy.Status status) {}
