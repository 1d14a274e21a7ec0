package assay.interaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * client-service as interaction-service sees it. Tests tell it over HTTP what it knows ({@code PUT /known/…}), because
 * they are loaded by another class loader. It answers only who has a token with the role {@code service}.
 */
public final class ClientServiceStub implements QuarkusTestResourceLifecycleManager {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, JsonNode> clients = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> mappings = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/client-lookups", exchange -> answer(exchange, this::lookUp));
            server.createContext("/v1/import-mappings/", exchange -> answer(exchange, this::mapping));
            server.createContext("/known/clients/", exchange -> learn(exchange, clients));
            server.createContext("/known/mappings/", exchange -> learn(exchange, mappings));
            server.start();
            return Map.of(
                    "assay.client-service.url",
                    "http://localhost:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @FunctionalInterface
    private interface Answer {
        JsonNode to(HttpExchange exchange) throws IOException;
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            if (!isService(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            JsonNode body = answer.to(exchange);
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = MAPPER.writeValueAsBytes(body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static boolean isService(String authorization) throws IOException {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        String payload = authorization.split("[.]")[1];
        for (JsonNode group :
                MAPPER.readTree(Base64.getUrlDecoder().decode(payload)).withArray("groups")) {
            if (group.asText().equals("service")) {
                return true;
            }
        }
        return false;
    }

    private JsonNode lookUp(HttpExchange exchange) throws IOException {
        JsonNode question = MAPPER.readTree(exchange.getRequestBody());
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (JsonNode reference : question.withArray("references")) {
            JsonNode client = clients.get(
                    reference.get("system").asText() + ":" + reference.get("id").asText());
            if (client != null) {
                ObjectNode item = client.deepCopy();
                items.add(item.set("reference", reference));
            }
        }
        for (JsonNode id : question.withArray("ids")) {
            clients.values().stream()
                    .filter(client -> client.get("clientId").equals(id))
                    .findFirst()
                    .ifPresent(items::add);
        }
        return answer;
    }

    private JsonNode mapping(HttpExchange exchange) {
        return mappings.get(lastOf(exchange));
    }

    private static void learn(HttpExchange exchange, Map<String, JsonNode> known) throws IOException {
        try (exchange) {
            known.put(
                    lastOf(exchange),
                    MAPPER.readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static String lastOf(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
