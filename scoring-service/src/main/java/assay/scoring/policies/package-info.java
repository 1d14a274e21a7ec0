/**
 * Documents that decide about clients and are therefore written by one person and released by another: versioned by kind
 * and portfolio, never changed. Features bring the kinds and read what is released; this room knows none of them. Also
 * the stored form of what is computed with them, whose bytes are compared when it is computed again.
 */
@NullMarked
package assay.scoring.policies;

import org.jspecify.annotations.NullMarked;
