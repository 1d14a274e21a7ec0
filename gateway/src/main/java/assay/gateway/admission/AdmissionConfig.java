package assay.gateway.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one caller may ask of one replica of the gateway. */
@ConfigMapping(prefix = "assay.admission")
interface AdmissionConfig {

    /** Requests per second and caller that can be kept up for ever. */
    @WithDefault("1000")
    int requestsPerSecond();

    /** Requests a caller may send at once after a pause. */
    @WithDefault("2000")
    int burst();

    /** Callers remembered at a time; the least recently seen is forgotten and starts with a full allowance. */
    @WithDefault("100000")
    int callers();
}
