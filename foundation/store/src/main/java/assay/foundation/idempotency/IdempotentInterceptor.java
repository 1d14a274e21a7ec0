package assay.foundation.idempotency;

import static java.nio.charset.StandardCharsets.US_ASCII;

import assay.foundation.background.CrashPoint;
import assay.foundation.idempotency.IdempotencyKeys.Claim;
import assay.foundation.problem.Problem;
import assay.foundation.security.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs an {@link Idempotent} method in its transaction. Roles and validation have been checked before, because their
 * interceptors have smaller priorities: a replay needs the same rights as the first request.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900) // validation is at + 800
class IdempotentInterceptor {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final Pattern SYNTAX = Pattern.compile("[!-~]{1,255}");

    private final IdempotencyKeys keys;
    private final RequestFingerprint fingerprint;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    IdempotentInterceptor(
            IdempotencyKeys keys,
            RequestFingerprint fingerprint,
            ObjectMapper mapper,
            Caller caller,
            HttpHeaders headers,
            UriInfo uri,
            Request request) {
        this.keys = keys;
        this.fingerprint = fingerprint;
        this.mapper = mapper;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    @AroundInvoke
    Object invoke(InvocationContext call) throws Exception {
        Claim claim = claim(call);
        QuarkusTransaction.begin();
        try {
            Optional<StoredAnswer> first = claim == null ? Optional.empty() : keys.claim(claim);
            if (first.isPresent()) {
                return first.get().response().header(REPLAYED, true).build();
            }
            StoredAnswer answer = StoredAnswer.of((Response) call.proceed(), mapper);
            if (answer.status() < Response.Status.BAD_REQUEST.getStatusCode()) {
                if (claim != null) {
                    keys.keep(claim, answer);
                }
                CrashPoint.REQUEST_BEFORE_COMMIT.reached();
                QuarkusTransaction.commit();
                CrashPoint.REQUEST_AFTER_COMMIT.reached();
            }
            return answer.response().build();
        } finally {
            if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private @Nullable Claim claim(InvocationContext call) {
        List<String> values = headers.getRequestHeader(KEY);
        if (values == null || values.isEmpty()) {
            return null;
        }
        String key = values.getFirst();
        if (values.size() > 1 || !SYNTAX.matcher(key).matches()) {
            throw new Problem(400, "idempotency-key-invalid");
        }
        URI target = uri.getRequestUri();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String route = request.getMethod() + " " + target.getRawPath() + query;
        return new Claim(
                caller.subject(),
                RequestFingerprint.sha256().digest(key.getBytes(US_ASCII)),
                route,
                fingerprint.of(route, call.getMethod(), call.getParameters()));
    }
}
