package assay.interaction.journal;

import assay.interaction.journal.domain.Draft;
import java.util.List;

/**
 * Entries after all checks that need no lock.
 *
 * @param drafts those that may go on, in the order of their positions
 * @param refusals the others
 */
public record Admission(List<Draft> drafts, List<Refusal> refusals) {}
