@NullMarked
package assay.scoring.scorecards;

import org.jspecify.annotations.NullMarked;
