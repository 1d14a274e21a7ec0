package assay.foundation.jobs;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The pieces of a file, fetched one after the other as they are read. */
final class SpoolStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int position;
    private int next;
    private boolean ended;

    SpoolStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return atEnd() ? -1 : piece[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (atEnd()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean atEnd() {
        while (!ended && position == piece.length) {
            Optional<byte[]> fetched = pieces.apply(next++);
            ended = fetched.isEmpty();
            piece = fetched.orElse(piece);
            position = ended ? position : 0;
        }
        return ended;
    }
}
