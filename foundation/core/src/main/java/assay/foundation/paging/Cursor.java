package assay.foundation.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Place in a list: the sort values of the last row seen. To the caller it is an opaque text that works only with the
 * filters and the order it was made for.
 *
 * <p>The check sum inside binds it to the query and catches mistakes. It is no secret: a forged cursor can only name
 * another place in a list that the caller may read anyway. Cursors end up in access logs, so values hold no personal
 * data.
 */
public record Cursor(List<String> values) {

    private static final int CHECK_BYTES = 8;
    private static final int LONGEST_TEXT = 1_000;
    private static final String SEPARATOR = "\u001f"; // unit separator; the values are ids, numbers and times

    public Cursor {
        values = List.copyOf(values);
        for (String value : values) {
            if (value.contains(SEPARATOR)) {
                throw new IllegalArgumentException("a cursor's value must not contain the unit separator");
            }
        }
    }

    /** The place of a row by its sort values, each in the form of its {@code toString}. */
    public static Cursor at(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    /**
     * The cursor as the caller gets it.
     *
     * @param query everything the list depends on: filters and order, in fixed sequence; {@code null} for a filter that
     *     is not set
     */
    public String bind(@Nullable Object... query) {
        byte[] place = String.join(SEPARATOR, values).getBytes(UTF_8);
        byte[] text = ByteBuffer.allocate(CHECK_BYTES + place.length)
                .put(check(place, query))
                .put(place)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /**
     * Reads what {@link #bind} wrote.
     *
     * @param text the caller's cursor; {@code null} for the first page
     * @param size number of values
     * @param query as in {@link #bind}
     * @throws Invalid {@code cursor-invalid} if it is damaged or belongs to another query
     */
    public static Optional<Cursor> read(@Nullable String text, int size, @Nullable Object... query) {
        if (text == null) {
            return Optional.empty();
        }
        byte[] bytes = text.length() > LONGEST_TEXT ? new byte[0] : bytes(text);
        if (bytes.length < CHECK_BYTES) {
            throw invalid();
        }
        byte[] place = Arrays.copyOfRange(bytes, CHECK_BYTES, bytes.length);
        List<String> values = List.of(text(place).split(SEPARATOR, -1));
        boolean genuine = Arrays.equals(check(place, query), Arrays.copyOf(bytes, CHECK_BYTES));
        if (!genuine || values.size() != size) {
            throw invalid();
        }
        return Optional.of(new Cursor(values));
    }

    public String text(int index) {
        return values.get(index);
    }

    public UUID uuid(int index) {
        return value(index, UUID::fromString);
    }

    public long number(int index) {
        return value(index, Long::parseLong);
    }

    public Instant instant(int index) {
        return value(index, Instant::parse);
    }

    private <T> T value(int index, Function<String, T> parser) {
        try {
            return parser.apply(values.get(index));
        } catch (RuntimeException e) { // only a forged cursor gets here
            throw invalid();
        }
    }

    private static byte[] check(byte[] place, @Nullable Object[] query) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(place);
            for (Object part : query) {
                // length first, so that ("ab", "c") and ("a", "bc") differ; -1 for a filter that is not set
                byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(0, part == null ? -1 : bytes.length)
                        .array());
                digest.update(bytes);
            }
            return Arrays.copyOf(digest.digest(), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static String text(byte[] place) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(place)).toString();
        } catch (CharacterCodingException e) {
            throw invalid();
        }
    }

    private static Invalid invalid() {
        return new Invalid("cursor-invalid", List.of(FieldError.of("cursor", "cursor")));
    }
}
