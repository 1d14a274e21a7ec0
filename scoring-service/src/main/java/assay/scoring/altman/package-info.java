/**
 * Altman's score of distress from a statement that stands in the request. Nothing is stored; {@code domain} holds the
 * formula with its zones.
 */
@NullMarked
package assay.scoring.altman;

import org.jspecify.annotations.NullMarked;
