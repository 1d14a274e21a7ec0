package assay.scoring.scorecards;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the development of cards. */
@ConfigMapping(prefix = "assay.scorecards")
interface ScorecardConfig {

    /** Most cells, rows times inputs, that a fit takes; each is a byte in memory. */
    @WithDefault("50000000")
    long mostCells();
}
