/**
 * What this service stores as JSON and must be able to read back to the same bits: cards, policies, inputs and results of
 * decisions. One mapper of its own, so that a setting of the HTTP interface never changes a stored document. Whoever
 * stores documents may enter.
 */
@NullMarked
package assay.scoring.documents;

import org.jspecify.annotations.NullMarked;
