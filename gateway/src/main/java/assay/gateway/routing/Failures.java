package assay.gateway.routing;

import assay.foundation.problem.Problem;
import assay.foundation.problem.ProblemDocument;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the gateway says when a service does not answer as the contract promises, or the caller does not let it. */
final class Failures {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(2);

    private Failures() {}

    /** No connection: the service is down, or all connections to it are taken. */
    static Problem unreachable() {
        return later(503, "unavailable", SOON);
    }

    /** The service did not answer others, so it was not asked. */
    static Problem circuitOpen() {
        return later(503, "unavailable", LATER);
    }

    /** The connection broke, or what came over it was not HTTP. */
    static Problem broken(Throwable cause) {
        Problem problem = later(502, "upstream-failed", SOON);
        problem.addSuppressed(cause);
        return problem;
    }

    static Problem notAnAnswer() {
        return later(502, "upstream-failed", SOON);
    }

    static Problem tooSlow() {
        return later(504, "upstream-timeout", LATER);
    }

    /** The caller announced more of the body than it sends. */
    static Problem callerStalled() {
        return new Problem(408, "request-timeout", Map.of(), List.of(), null, Map.of("Connection", "close"));
    }

    /**
     * Whether an answer cannot be passed on: a redirect, which no operation has, an error that is not a problem document,
     * or a transfer coding the gateway does not know.
     */
    static boolean nonsense(ProxyResponse response) {
        int status = response.getStatusCode();
        String coding = response.headers().get("Transfer-Encoding");
        String type = response.headers().get("Content-Type");
        return status >= 300 && status < 400
                || status >= 400 && (type == null || !type.startsWith(ProblemDocument.MEDIA_TYPE))
                || coding != null && !coding.equalsIgnoreCase("chunked");
    }

    private static Problem later(int status, String code, Duration retryAfter) {
        return new Problem(status, code, Map.of(), List.of(), retryAfter, Map.of());
    }
}
