package assay.foundation.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** What a failure means to the caller. A failure nobody foresaw is ours, so it tells nothing. */
final class Problems {

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "authentication-required"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "no-resource"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(408, "request-timeout"),
            Map.entry(412, "precondition-failed"),
            Map.entry(413, "body-too-large"),
            Map.entry(414, "uri-too-long"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(428, "precondition-required"),
            Map.entry(429, "too-many-requests"),
            Map.entry(431, "headers-too-large"),
            Map.entry(500, "internal-error"),
            Map.entry(501, "not-implemented"),
            Map.entry(502, "upstream-failed"),
            Map.entry(503, "unavailable"),
            Map.entry(504, "upstream-timeout"));

    private static final Duration PROVIDER_RETRY = Duration.ofSeconds(5);

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case CompletionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case ConstraintViolationException violations -> Violations.problem(violations);
            case UnauthorizedException _ -> challenge("authentication-required", "Bearer");
            case AuthenticationException _ -> challenge("token-invalid", "Bearer error=\"invalid_token\"");
            case OIDCException _ -> new Unavailable("identity-provider-unavailable", PROVIDER_RETRY);
            case ForbiddenException _ -> ofStatus(403);
            case WebApplicationException e when e.getCause() instanceof Problem problem -> problem;
            case WebApplicationException e -> ofStatus(e.getResponse().getStatus());
            default -> ofStatus(500);
        };
    }

    /** The problem behind a bare status, as frameworks give it. */
    static Problem ofStatus(int status) {
        if (status == 401) {
            return challenge("authentication-required", "Bearer");
        }
        int known = CODES.containsKey(status) ? status : status >= 400 && status < 500 ? 400 : 500;
        return new Problem(known == 400 ? status : known, CODES.get(known));
    }

    private static Problem challenge(String code, String scheme) {
        return new Problem(401, code, Map.of(), List.of(), null, Map.of("WWW-Authenticate", scheme));
    }
}
