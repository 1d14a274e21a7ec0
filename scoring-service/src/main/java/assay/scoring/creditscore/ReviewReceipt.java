package assay.scoring.creditscore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller gets for a review asked for or closed. */
record ReviewReceipt(UUID id, Review.State state, @Nullable UUID newDecisionId) {}
