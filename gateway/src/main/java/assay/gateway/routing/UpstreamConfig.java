package assay.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway talks to a service; the same for all of them. */
@ConfigMapping(prefix = "assay.upstream")
interface UpstreamConfig {

    /** How long to wait for a connection, a free one in the pool included. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long to wait without any progress: no byte of the request taken, no answer begun. */
    @WithDefault("30S")
    Duration responseTimeout();

    /** How long an answer may stall, and how long an unused connection is kept. */
    @WithDefault("60S")
    Duration idleTimeout();

    /** Connections to each service. */
    @WithDefault("128")
    int connections();

    /** Requests that may wait for a connection to each service. */
    @WithDefault("1024")
    int waiting();

    Circuit circuit();

    /** When to stop asking a service that does not answer. */
    interface Circuit {

        /** How many of the latest requests are looked at. */
        @WithDefault("20")
        int window();

        /** Share of them without an answer, 0 to 1, that opens the circuit. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long the circuit stays open before the service is tried again. */
        @WithDefault("2S")
        Duration delay();

        /** Answers in a row that close it again. */
        @WithDefault("3")
        int successes();
    }
}
