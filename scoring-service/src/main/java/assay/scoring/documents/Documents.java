package assay.scoring.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes what is stored and reads it back. Numbers are written with as many digits as tell them apart and maps in the
 * order of their keys, so equal texts mean equal bits: stored documents are compared and hashed as texts. Absent values
 * are written as null.
 */
public final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper SPARSE = JSON.rebuild()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private Documents() {}

    public static String write(Object document) {
        return write(JSON, document);
    }

    /** The same without absent properties: for documents that are handed out as they are stored. */
    public static String writeSparse(Object document) {
        return write(SPARSE, document);
    }

    private static String write(JsonMapper mapper, Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if the document is not of this type, or has a property that the type has not */
    public static <T> T read(String document, Class<T> type) {
        return read(document, JSON.constructType(type));
    }

    /** The same for types with parameters. */
    public static <T> T read(String document, TypeReference<T> type) {
        return read(document, JSON.getTypeFactory().constructType(type));
    }

    private static <T> T read(String document, JavaType type) {
        try {
            return JSON.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored document cannot be read", e);
        }
    }

    /**
     * A document that ships with the product.
     *
     * @param path among the resources
     * @throws IllegalStateException if there is none
     */
    public static <T> T shipped(String path, Class<T> type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return read(new String(file.readAllBytes(), UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the text in UTF-8. */
    public static byte[] hash(String document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The same, hexadecimal. */
    public static String hexHash(String document) {
        return HexFormat.of().formatHex(hash(document));
    }
}
