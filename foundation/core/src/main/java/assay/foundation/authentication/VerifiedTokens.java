package assay.foundation.authentication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were found good a moment ago, each known by the SHA-256 of its whole text. None is believed beyond its
 * expiry, nor for longer than {@link #LONGEST}: that bounds how long a key lives on which the provider has withdrawn.
 */
@Singleton
class VerifiedTokens {

    static final Duration LONGEST = Duration.ofSeconds(60);

    /** Some kilobytes each. */
    private static final int MOST = 2_000;

    /** Binds a token to a connection or a key of the caller's (RFC 7800), which must be shown each time. */
    private static final String CONFIRMATION = "cnf";

    private final Clock clock;

    // bounded by elapsed time too, in case the clock is set back
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param until not believed from then on */
    private record Verified(SecurityIdentity holder, Instant until) {}

    /** Whose token it is, if it was verified lately and has not expired since. */
    @Nullable
    SecurityIdentity holderOf(String token) {
        Verified known = verified.getIfPresent(digest(token));
        return known != null && clock.instant().isBefore(known.until()) ? known.holder() : null;
    }

    /** @param holder as it came out of verifying this token just now */
    void remember(String token, SecurityIdentity holder) {
        if (!(holder.getPrincipal() instanceof JsonWebToken claims) || claims.containsClaim(CONFIRMATION)) {
            return;
        }
        Long expirySeconds = claims.getClaim(Claims.exp);
        if (expirySeconds != null) {
            Instant expiry = Instant.ofEpochSecond(expirySeconds);
            Instant latest = clock.instant().plus(LONGEST);
            verified.put(
                    digest(token), new Verified(withoutRequest(holder), expiry.isBefore(latest) ? expiry : latest));
        }
    }

    /** What the token says. The attributes stay behind: they hold the request in which it was verified. */
    private static SecurityIdentity withoutRequest(SecurityIdentity holder) {
        var copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(holder.getPrincipal())
                .addRoles(holder.getRoles());
        for (Credential credential : holder.getCredentials()) {
            copy.addCredential(credential);
        }
        return copy.build();
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
