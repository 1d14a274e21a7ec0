package assay.foundation.authentication;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** OpenID Connect's verification of bearer tokens, spared where the same token passed it a moment ago. */
@Singleton
public class BearerTokens {

    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;

    BearerTokens(OidcAuthenticationMechanism oidc, VerifiedTokens verified) {
        this.oidc = oidc;
        this.verified = verified;
    }

    /** The caller; null if the request carries no token. Fails if the token is not good. */
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String token = tokenOf(request);
        if (token == null) {
            return oidc.authenticate(request, identities);
        }
        SecurityIdentity holder = verified.holderOf(token);
        return holder == null
                ? oidc.authenticate(request, identities).invoke(found -> verified.remember(token, found))
                : Uni.createFrom().item(holder);
    }

    private static @Nullable String tokenOf(RoutingContext request) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(SCHEME)
                ? authorization.substring(SCHEME.length())
                : null;
    }
}
