/**
 * Scoring free records with a card: in a request, from a file, or elsewhere with an exported card. Nothing about a client
 * is kept; the results of a file are, until a week after its job.
 */
@NullMarked
package assay.scoring.evaluations;

import org.jspecify.annotations.NullMarked;
