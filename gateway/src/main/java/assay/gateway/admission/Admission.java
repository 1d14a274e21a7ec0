package assay.gateway.admission;

import assay.foundation.limits.BodyLimits;
import assay.foundation.limits.BodyTooLarge;
import assay.foundation.problem.Problem;
import assay.gateway.contract.domain.Operation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Decides whether a request may be forwarded. Services check token and role again, and they alone know which clients the
 * caller may see.
 */
@ApplicationScoped
public class Admission {

    private final Quotas quotas;
    private final IdentityProviderManager identities;

    Admission(Quotas quotas, IdentityProviderManager identities) {
        this.quotas = quotas;
        this.identities = identities;
    }

    /**
     * Goes on with the request, or fails it with a problem: the caller is unknown, lacks the role, asks too often, or
     * announces too large a body.
     */
    public void check(Operation operation, RoutingContext exchange, Runnable admitted) {
        if (operation.access().isPublic()) {
            checkAmounts("address:" + exchange.request().remoteAddress().hostAddress(), operation, exchange.request());
            admitted.run();
            return;
        }
        Context own = Vertx.currentContext();
        QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                .subscribe()
                .with(
                        caller -> onContext(own, exchange, () -> {
                            checkRole(operation, caller);
                            checkAmounts(subject(caller), operation, exchange.request());
                            admitted.run();
                        }),
                        failure -> onContext(own, exchange, () -> exchange.fail(failure)));
    }

    /** The largest body of this request, in bytes. Only operations that take files get the large limit. */
    public static long bodyLimit(Operation operation, HttpServerRequest request) {
        String type = operation.takesFiles() ? request.getHeader(HttpHeaders.CONTENT_TYPE) : null;
        return BodyLimits.of(request.path(), type);
    }

    private static void checkRole(Operation operation, SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            Map<String, String> challenge = Map.of("WWW-Authenticate", "Bearer");
            throw new Problem(401, "authentication-required", Map.of(), List.of(), null, challenge);
        }
        if (!operation.access().admits(caller.getRoles())) {
            throw new Problem(403, "forbidden");
        }
    }

    private void checkAmounts(String caller, Operation operation, HttpServerRequest request) {
        Duration wait = quotas.take(caller);
        if (wait.isPositive()) {
            throw new Problem(429, "too-many-requests", Map.of(), List.of(), wait, Map.of());
        }
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = bodyLimit(operation, request);
        if (declared != null && Long.parseLong(declared) > limit) {
            throw new BodyTooLarge(limit);
        }
    }

    private static String subject(SecurityIdentity caller) {
        String subject = caller.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return "subject:" + (subject == null ? caller.getPrincipal().getName() : subject);
    }

    /** Keys may have to be fetched before a token can be verified; what follows must be back on the caller's loop. */
    private static void onContext(Context own, RoutingContext exchange, Runnable step) {
        if (Vertx.currentContext() == own) {
            guarded(exchange, step);
        } else {
            own.runOnContext(back -> guarded(exchange, step));
        }
    }

    private static void guarded(RoutingContext exchange, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            exchange.fail(e);
        }
    }
}
