package assay.foundation.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The least an OpenID provider must do, on the loopback address: publish its configuration and its key, and give the
 * services tokens of their own (client credentials grant, role {@code service}, all books). Stands in for a real
 * provider in tests and in the local stack; the services see no difference.
 */
public final class IdentityProvider implements AutoCloseable {

    private static final Duration SERVICE_TOKEN_LIFETIME = Duration.ofMinutes(5);

    private final HttpServer server;
    private final Tokens tokens;
    private final @Nullable Path directory;
    private final Map<String, String> clientSecrets = new HashMap<>();

    private IdentityProvider(HttpServer server, Tokens tokens, @Nullable Path directory) {
        this.server = server;
        this.tokens = tokens;
        this.directory = directory;
    }

    /**
     * Starts the provider.
     *
     * @param directory keeps the signing key and the clients' secrets in files of mode 0600; {@code null} to keep
     *     nothing
     * @param port TCP port, part of the issuer's name; 0 for any free one
     */
    public static IdentityProvider start(@Nullable Path directory, int port) {
        try {
            int chosen = Ports.free(port, "the identity provider");
            String issuer = "http://127.0.0.1:" + chosen;
            Tokens tokens =
                    directory == null ? Tokens.withNewKey(issuer) : Tokens.withKeyIn(keyFile(directory), issuer);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), chosen), 0);
            IdentityProvider provider = new IdentityProvider(server, tokens, directory);
            server.createContext("/.well-known/openid-configuration", provider::configuration);
            server.createContext("/jwks", provider::keys);
            server.createContext("/token", provider::token);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException("The identity provider did not start: " + e.getMessage(), e);
        }
    }

    /** Where {@link #start} keeps the signing key below its directory. */
    public static Path keyFile(Path directory) {
        return directory.resolve("token-signing.key");
    }

    public String issuer() {
        return tokens.issuer();
    }

    public Tokens tokens() {
        return tokens;
    }

    /** See {@link Tokens#token}. */
    public String token(String subject, Set<String> roles, Set<String> books) {
        return tokens.token(subject, roles, books);
    }

    /** The secret of a client of the token endpoint, made up when it is first asked for. */
    public synchronized String clientSecret(String clientId) {
        if (!clientId.matches("[a-z-]+")) {
            throw new IllegalArgumentException("not a client id: " + clientId);
        }
        return clientSecrets.computeIfAbsent(clientId, id -> {
            try {
                return directory == null
                        ? Secrets.random()
                        : Secrets.keptIn(directory.resolve(id + ".secret"), Secrets::random);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void configuration(HttpExchange exchange) throws IOException {
        String issuer = issuer();
        answer(exchange, 200, """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","token_endpoint":"%1$s/token",
                 "grant_types_supported":["client_credentials"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
    }

    private void keys(HttpExchange exchange) throws IOException {
        RSAPublicKey key = tokens.publicKey();
        answer(exchange, 200, """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(tokens.keyId(), base64(key.getModulus()), base64(key.getPublicExponent())));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null && header.startsWith("Basic ")) {
            String[] pair =
                    new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).split(":", 2);
            form.put("client_id", pair[0]);
            form.put("client_secret", pair.length == 2 ? pair[1] : "");
        }
        String client = form.getOrDefault("client_id", "");
        if (!"client_credentials".equals(form.get("grant_type"))) {
            answer(exchange, 400, "{\"error\":\"unsupported_grant_type\"}");
        } else if (!authentic(client, form.getOrDefault("client_secret", ""))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else {
            String token = tokens.issue(client)
                    .roles(Set.of("service"))
                    .books(Set.of("*"))
                    .lifetime(SERVICE_TOKEN_LIFETIME)
                    .sign();
            answer(exchange, 200, """
                    {"access_token":"%s","token_type":"Bearer","expires_in":%d}""".formatted(token, SERVICE_TOKEN_LIFETIME.toSeconds()));
        }
    }

    private boolean authentic(String client, String secret) {
        return client.matches("[a-z-]+")
                && MessageDigest.isEqual(
                        clientSecret(client).getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readNBytes(10_000), StandardCharsets.UTF_8);
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0; // the leading zero only keeps a two's complement number positive
        byte[] magnitude = java.util.Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
