package assay.foundation.imports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a file, one after the other, as cells. */
sealed interface Records extends AutoCloseable permits CsvRecords, JsonRecords, WhitespaceRecords {

    /** The next record, or {@code null} at the end. */
    @Nullable
    Cells next() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * @param line physical line the record starts on
     * @param values its cells; empty when broken
     * @param names what this record calls its cells; {@code null} where the header or the position says so
     * @param fault code of the reason it cannot be read
     */
    record Cells(
            long line,
            List<String> values,
            @Nullable List<String> names,
            @Nullable String fault) {

        static Cells of(long line, List<String> values) {
            return new Cells(line, values, null, null);
        }

        static Cells broken(long line, @Nullable String fault) {
            return new Cells(line, List.of(), null, fault);
        }
    }
}
