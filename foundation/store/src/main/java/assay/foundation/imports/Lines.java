package assay.foundation.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Physical lines of a stream. A line that is too long or not in the promised encoding is handed out as such; the
 * next line is read as if nothing had happened.
 */
final class Lines implements AutoCloseable {

    /** Longest line that is kept, in bytes. */
    static final int MOST_BYTES = 1 << 20;

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream in;
    private final CharsetDecoder decoder;
    private long number;

    Lines(InputStream in, Charset charset) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        skipByteOrderMark();
    }

    /**
     * @param number the physical line, from 1
     * @param text its characters without the line break; {@code null} when they cannot be had
     * @param fault code of the reason they cannot be had
     */
    record Line(
            long number, @Nullable String text, @Nullable String fault) {}

    /** The next line, or {@code null} at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (bytes.size() < MOST_BYTES) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
        }
        number++;
        if (tooLong) {
            return new Line(number, null, "row-too-long");
        }
        return decoded(bytes.toByteArray());
    }

    private Line decoded(byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            String text = decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
            return new Line(number, text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "charset-mismatch");
        }
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        for (int expected : BYTE_ORDER_MARK) {
            if (in.read() != expected) {
                in.reset();
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
