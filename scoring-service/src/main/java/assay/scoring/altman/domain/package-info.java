/** Altman's score of distress: formula, constant and zones travel together as one versioned value. */
@NullMarked
package assay.scoring.altman.domain;

import org.jspecify.annotations.NullMarked;
