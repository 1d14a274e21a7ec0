package assay.scoring.slotting;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.scoring.slotting.domain.ProjectRating;
import assay.scoring.slotting.domain.SlottingCard;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The stored form of cards, inputs and results. Its bytes are compared and hashed, so this mapper is its own and map keys
 * are sorted; numbers are written with as many digits as tell them apart, so equal texts mean equal bits.
 */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    static String text(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SlottingCard card(String document) {
        return read(document, SlottingCard.class);
    }

    static ProjectRating.Inputs inputs(String document) {
        return read(document, ProjectRating.Inputs.class);
    }

    static ProjectRating rating(String document) {
        return read(document, ProjectRating.class);
    }

    /** SHA-256, hexadecimal. */
    static String hash(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static <T> T read(String document, Class<T> type) {
        try {
            return JSON.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
