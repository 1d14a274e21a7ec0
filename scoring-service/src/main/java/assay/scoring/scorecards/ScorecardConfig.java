package assay.scoring.scorecards;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the development of cards. */
@ConfigMapping(prefix = "assay.scorecards")
interface ScorecardConfig {

    /** Most cells, rows times inputs, that a fit takes; each is a byte in memory. Fewer than 20 inputs count as 20. */
    @WithDefault("50000000")
    long mostCells();
}
