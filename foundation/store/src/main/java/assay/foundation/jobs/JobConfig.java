package assay.foundation.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the workers of this process behave. */
@ConfigMapping(prefix = "assay.jobs")
interface JobConfig {

    /** Jobs this process works on at a time. */
    @WithDefault("2")
    int workers();

    /** After this time without a sign of life another worker takes a job over; renewed after a third of it. */
    @WithDefault("10s")
    Duration lease();

    /** How long an idle worker of another replica may overlook a new job. */
    @WithDefault("500ms")
    Duration poll();
}
