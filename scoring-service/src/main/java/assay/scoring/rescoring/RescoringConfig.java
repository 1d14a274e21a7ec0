package assay.scoring.rescoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How portfolio runs work. */
@ConfigMapping(prefix = "assay.rescoring")
interface RescoringConfig {

    /** Clients of a range, which is one transaction; a range of the default size takes well under a second. */
    @WithDefault("2500")
    @Min(1)
    @Max(20000)
    int clientsPerRange();

    /** Per cent of the portfolio's value that tier A holds. */
    @WithDefault("80")
    @Min(1)
    @Max(99)
    int tierAPercent();

    /** Per cent of the portfolio's value that tiers A and B hold together, above that of A. */
    @WithDefault("95")
    @Min(2)
    @Max(100)
    int tierBPercent();
}
