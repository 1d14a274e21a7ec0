package assay.foundation.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer reduced to what goes over the wire. The first answer is sent from this form too, so a repetition cannot
 * differ from it.
 *
 * @param headers as the resource set them, {@code Content-Type} included
 * @param body bytes of the entity, null if there is none
 */
record StoredAnswer(int status, Map<String, List<String>> headers, byte @Nullable [] body) {

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    static StoredAnswer of(Response answer, ObjectMapper mapper) {
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.getStringHeaders());
        byte[] body = bytes(answer.getEntity(), mapper);
        if (body != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON));
        }
        return new StoredAnswer(answer.getStatus(), headers, body);
    }

    static StoredAnswer read(int status, String headers, byte @Nullable [] body, ObjectMapper mapper) {
        try {
            return new StoredAnswer(status, mapper.readValue(headers, HEADERS), body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String headersAsJson(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response.ResponseBuilder response() {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return body == null ? response : response.entity(body);
    }

    private static byte @Nullable [] bytes(@Nullable Object entity, ObjectMapper mapper) {
        try {
            return switch (entity) {
                case null -> null;
                case byte[] bytes -> bytes;
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                default -> mapper.writeValueAsBytes(entity);
            };
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
