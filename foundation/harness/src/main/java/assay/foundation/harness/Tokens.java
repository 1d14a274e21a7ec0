package assay.foundation.harness;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.Claims;

/**
 * Signs bearer tokens (RS256) for any subject, roles and books, with the key the running {@link IdentityProvider}
 * publishes; no running server is needed to sign. The key is created on first use.
 */
public final class Tokens {

    /** Audience of every token. */
    public static final String AUDIENCE = "assay";

    private static final Clock CLOCK = Clock.systemUTC();

    private final String issuer;
    private final String encodedKey;
    private final RSAPrivateCrtKey key;
    private final Map<Request, Kept> kept = new ConcurrentHashMap<>();

    private Tokens(String issuer, String encodedKey) {
        this.issuer = issuer;
        this.encodedKey = encodedKey;
        this.key = decode(encodedKey);
    }

    /** Signs with the key kept in a file, which is created with mode 0600 when it does not exist. */
    public static Tokens withKeyIn(Path file, String issuer) {
        try {
            return new Tokens(issuer, Secrets.keptIn(file, Tokens::newKey).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The token key cannot be read: " + e.getMessage(), e);
        }
    }

    /** Signs with a key that nobody keeps: a stranger's, unless an {@link IdentityProvider} publishes it. */
    public static Tokens withNewKey(String issuer) {
        return new Tokens(issuer, newKey());
    }

    static Tokens withKey(String issuer, String encodedKey) {
        return new Tokens(issuer, encodedKey);
    }

    /** A token that is valid for half an hour at the least. It is signed once and then kept, as callers keep theirs. */
    public String token(String subject, Set<String> roles, Set<String> books) {
        Request request = issue(subject).roles(roles).books(books);
        Instant now = CLOCK.instant();
        return kept.compute(
                        request,
                        (_, old) -> old != null && now.isBefore(old.until())
                                ? old
                                : new Kept(
                                        request.sign(),
                                        now.plus(request.lifetime().dividedBy(2))))
                .token();
    }

    /** Starts a token with details of its own: no roles, no books, valid for one hour. */
    public Request issue(String subject) {
        return new Request(
                this, subject, Set.of(), Set.of(), issuer, AUDIENCE, Duration.ZERO, Duration.ofHours(1), Duration.ZERO);
    }

    public String issuer() {
        return issuer;
    }

    String encodedKey() {
        return encodedKey;
    }

    /** Derived from the public key, so that a token of another key is recognised as such. */
    String keyId() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAPublicKey publicKey() {
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey privateKey() {
        return key;
    }

    private static String newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAPrivateCrtKey decode(String encoded) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The token key is damaged: " + e.getMessage(), e);
        }
    }

    private record Kept(String token, Instant until) {}

    /**
     * What a token will say.
     *
     * @param books the books whose clients the bearer may see; {@code "*"} for all
     * @param age how long ago the token was issued
     * @param lifetime from its issue to its expiry; shorter than the age for an expired token
     * @param startsIn from its issue until it may be used, for a post-dated token; zero says nothing about it
     */
    public record Request(
            Tokens signer,
            String subject,
            Set<String> roles,
            Set<String> books,
            String issuer,
            String audience,
            Duration age,
            Duration lifetime,
            Duration startsIn) {

        public Request roles(Set<String> roles) {
            return new Request(signer, subject, roles, books, issuer, audience, age, lifetime, startsIn);
        }

        public Request books(Set<String> books) {
            return new Request(signer, subject, roles, books, issuer, audience, age, lifetime, startsIn);
        }

        public Request issuer(String issuer) {
            return new Request(signer, subject, roles, books, issuer, audience, age, lifetime, startsIn);
        }

        public Request audience(String audience) {
            return new Request(signer, subject, roles, books, issuer, audience, age, lifetime, startsIn);
        }

        public Request issuedAgo(Duration age) {
            return new Request(signer, subject, roles, books, issuer, audience, age, lifetime, startsIn);
        }

        public Request lifetime(Duration lifetime) {
            return new Request(signer, subject, roles, books, issuer, audience, age, lifetime, startsIn);
        }

        public Request startsIn(Duration startsIn) {
            return new Request(signer, subject, roles, books, issuer, audience, age, lifetime, startsIn);
        }

        public String sign() {
            Instant issued = CLOCK.instant().minus(age);
            var claims = Jwt.subject(subject)
                    .issuer(issuer)
                    .audience(audience)
                    .groups(roles)
                    .claim("books", books)
                    .issuedAt(issued)
                    .expiresAt(issued.plus(lifetime));
            if (!startsIn.isZero()) {
                claims.claim(Claims.nbf.name(), issued.plus(startsIn).getEpochSecond());
            }
            return claims.jws().keyId(signer.keyId()).sign(signer.privateKey());
        }
    }
}
