package assay.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A caller of the public interface, as any bank's system is one: the gateway's address and a bearer token. */
public final class Api {

    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(10); // an import streams its whole file
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 180; // a minute and a half: a killed service is back long before

    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String gateway;
    private final Supplier<String> token;

    Api(String gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    public JsonNode get(String path) {
        return send(request(path).GET(), path).body();
    }

    /** As {@link #get(String)}, with texts for people in a language. */
    public JsonNode get(String path, String language) {
        return send(request(path).header("Accept-Language", language).GET(), path)
                .body();
    }

    public Answer read(String path) {
        return send(request(path).GET(), path);
    }

    public Answer post(String path, JsonNode body, String idempotencyKey) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(json(body)),
                path);
    }

    /** A step of something that has a version. */
    public Answer post(String path, String ifMatch, JsonNode body, String idempotencyKey) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .header("If-Match", ifMatch)
                        .POST(json(body)),
                path);
    }

    public Answer upload(String path, String mediaType, BodyPublisher content, String idempotencyKey) {
        return send(
                request(path)
                        .header("Content-Type", mediaType)
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(content),
                path);
    }

    public Answer put(String path, @Nullable String ifMatch, JsonNode body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").PUT(json(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request, path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(REQUEST_TIMEOUT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token.get());
    }

    /** Every call carries a key or changes nothing, so a passing failure is simply tried again. */
    private Answer send(HttpRequest.Builder builder, String path) {
        HttpRequest request = builder.build();
        IOException unreachable = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 300) {
                    return Answer.of(response);
                }
                if (!PASSING.contains(response.statusCode()) || attempt == ATTEMPTS) {
                    throw refusal(request.method() + " " + path, response);
                }
            } catch (IOException e) {
                unreachable = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted while calling " + path + ".", e);
            }
            pause();
        }
        throw new StackFailure("The gateway did not answer %s: %s.".formatted(path, unreachable), unreachable);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StackFailure refusal(String call, HttpResponse<String> response) {
        JsonNode problem = parse(response.body());
        StringBuilder sentence = new StringBuilder(call)
                .append(" was refused with ")
                .append(response.statusCode())
                .append(": ")
                .append(problem.path("detail").asText(problem.path("title").asText("no reason given")));
        problem.path("errors")
                .forEach(error -> sentence.append(" [")
                        .append(error.path("pointer").asText())
                        .append(": ")
                        .append(error.path("detail").asText())
                        .append(']'));
        return new StackFailure(sentence.toString());
    }

    private static BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * A successful answer.
     *
     * @param location path of the resource that was made, when one was
     * @param etag its version, to be sent back in {@code If-Match}
     */
    public record Answer(
            int status,
            JsonNode body,
            @Nullable String location,
            @Nullable String etag) {

        private static Answer of(HttpResponse<String> response) {
            String location = response.headers()
                    .firstValue("Location")
                    .map(value -> URI.create(value).getPath())
                    .orElse(null);
            return new Answer(
                    response.statusCode(),
                    parse(response.body()),
                    location,
                    response.headers().firstValue("ETag").orElse(null));
        }
    }
}
