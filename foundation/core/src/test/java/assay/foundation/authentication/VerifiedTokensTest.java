package assay.foundation.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.FixedClock;
import assay.foundation.security.Roles;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TOKEN = "head.body.signature";

    private final FixedClock clock = new FixedClock(NOW);
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    @Test
    void a_token_is_known_by_its_whole_text() {
        tokens.remember(TOKEN, holder(Map.of("exp", inSeconds(3600))));

        SecurityIdentity known = tokens.holderOf(TOKEN);
        assertThat(known).isNotNull();
        assertThat(known.getPrincipal().getName()).isEqualTo("teller");
        assertThat(known.getRoles()).containsExactly(Roles.CLIENT_READER);
        assertThat(known.getCredential(AccessTokenCredential.class).getToken()).isEqualTo(TOKEN);
        assertThat(tokens.holderOf("head.body.signaturf")).isNull();
        assertThat(tokens.holderOf("head.bodz.signature")).isNull();
        assertThat(tokens.holderOf("")).isNull();
    }

    @Test
    void a_token_is_not_believed_from_the_second_of_its_expiry() {
        tokens.remember(TOKEN, holder(Map.of("exp", inSeconds(10))));

        clock.set(NOW.plusSeconds(10).minusNanos(1));
        assertThat(tokens.holderOf(TOKEN)).isNotNull();
        clock.set(NOW.plusSeconds(10));
        assertThat(tokens.holderOf(TOKEN)).isNull();
    }

    @Test
    void a_token_is_verified_anew_after_a_minute() {
        tokens.remember(TOKEN, holder(Map.of("exp", inSeconds(3600))));

        clock.advance(Duration.ofSeconds(60).minusNanos(1));
        assertThat(tokens.holderOf(TOKEN)).isNotNull();
        clock.advance(Duration.ofNanos(1));
        assertThat(tokens.holderOf(TOKEN)).isNull();
    }

    @Test
    void a_token_without_expiry_is_verified_each_time() {
        tokens.remember(TOKEN, holder(Map.of()));

        assertThat(tokens.holderOf(TOKEN)).isNull();
    }

    @Test
    void a_token_bound_to_a_key_of_the_callers_is_verified_each_time() {
        tokens.remember(TOKEN, holder(Map.of("exp", inSeconds(3600), "cnf", Map.of("x5t#S256", "thumbprint"))));

        assertThat(tokens.holderOf(TOKEN)).isNull();
    }

    @Test
    void the_request_that_brought_the_token_is_not_kept() {
        tokens.remember(TOKEN, holder(Map.of("exp", inSeconds(3600))));

        assertThat(tokens.holderOf(TOKEN).getAttributes()).isEmpty();
    }

    private static long inSeconds(long seconds) {
        return NOW.plusSeconds(seconds).getEpochSecond();
    }

    private static SecurityIdentity holder(Map<String, Object> claims) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(new HashMap<>(claims)))
                .addRole(Roles.CLIENT_READER)
                .addCredential(new AccessTokenCredential(TOKEN))
                .addAttribute("request", new Object())
                .build();
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "teller";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
