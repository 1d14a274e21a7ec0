package assay.foundation.harness;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The servers all test classes of a virtual machine share, started together when the first of them asks. The facts
 * about them are kept in a system property, because test frameworks load this class more than once.
 */
public final class Infrastructure {

    private static final String FACTS = "assay.harness.infrastructure";

    private static @Nullable Infrastructure known;

    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Tokens tokens;
    private final Map<String, String> facts;

    private Infrastructure(Map<String, String> facts) {
        this.facts = facts;
        this.postgres = PostgresServer.of(facts);
        this.kafka = KafkaBroker.of(fact("kafka"));
        this.tokens = Tokens.withKey(fact("issuer"), fact("token-key"));
    }

    /** The running servers; the first call starts them. */
    public static Infrastructure running() {
        synchronized (Runtime.getRuntime()) { // the same object whoever loaded this class
            if (known == null) {
                String kept = System.getProperty(FACTS);
                if (kept == null) {
                    kept = encode(start());
                    System.setProperty(FACTS, kept);
                }
                known = new Infrastructure(decode(kept));
            }
            return known;
        }
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Secret of {@code interaction-service}, which asks for tokens of its own. */
    public String clientSecret() {
        return fact("client-secret");
    }

    /** A keyset for encrypting data keys, as the services expect it. */
    public Path keysetFile() {
        return Path.of(fact("keyset"));
    }

    /** Base64 of a key for hashing references. */
    public String referenceKey() {
        return fact("reference-key");
    }

    /**
     * Creates a file with a new key-encryption key (Tink JSON keyset in clear text, mode 0600) unless it exists.
     * For tests and the local stack; a real deployment brings a key from its key service.
     */
    public static Path createKeyset(Path file) throws IOException {
        Secrets.keptIn(file, () -> {
            try {
                Configuration aead = AeadConfig2026.get();
                KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, aead);
                return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, aead, InsecureSecretKeyAccess.get());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
        return file;
    }

    private static Map<String, String> start() {
        try {
            CompletableFuture<KafkaBroker> broker = CompletableFuture.supplyAsync(
                    () -> KafkaBroker.start(null, 0),
                    task -> Thread.ofPlatform().start(task));
            PostgresServer server = PostgresServer.start(null, 0, false);
            IdentityProvider provider = IdentityProvider.start(null, 0);
            Map<String, String> facts = new TreeMap<>(server.facts());
            facts.put("issuer", provider.issuer());
            facts.put("token-key", provider.tokens().encodedKey());
            facts.put("client-secret", provider.clientSecret("interaction-service"));
            facts.put(
                    "keyset",
                    createKeyset(TemporaryDirectories.create("keys-").resolve("keyset.json"))
                            .toString());
            facts.put("reference-key", java.util.Base64.getEncoder().encodeToString(Secrets.bytes(32)));
            facts.put("kafka", broker.join().bootstrapServers());
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> decode(String kept) {
        return kept.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    private String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("unknown about the test servers: " + name);
        }
        return value;
    }
}
