package assay.interaction.journal;

import assay.interaction.journal.domain.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A draft ready to be written.
 *
 * @param contentHash see {@link assay.interaction.journal.domain.ContentHash}; null without an external id
 * @param sealed personal texts, encrypted with the client's key
 */
record JournalRow(Draft draft, byte @Nullable [] contentHash, byte @Nullable [] sealed) {}
