package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.development.Refusal;
import assay.scoring.scorecards.domain.development.Refusal.Reason;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a sample; one record is in memory at a time. */
final class SampleFile implements AutoCloseable {

    /** Characters of one record; a quote that is never closed ends here. */
    private static final int LONGEST_RECORD = 1 << 20;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Takes rows until it has a reason not to. */
    interface Rows {

        @Nullable
        Refusal take(List<String> cells);
    }

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final @Nullable List<String> names;
    private long line = 1;

    SampleFile(InputStream content, SampleFormat format) throws IOException {
        names = format.names();
        reader = CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_RECORD)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // whoever takes the rows names the wrong one
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(
                        withoutMark(content),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        records = reader.iterator();
    }

    /** The content behind the byte order mark that some programs write first. */
    private static InputStream withoutMark(InputStream content) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(content, MARK.length);
        byte[] first = stream.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            stream.unread(first);
        }
        return stream;
    }

    /**
     * The first line.
     *
     * @param names of the columns; empty if there is nothing in the file
     * @param refusal why it cannot be read; null if it can
     */
    record Header(List<String> names, @Nullable Refusal refusal) {}

    Header header() {
        if (names != null) {
            return new Header(names, null);
        }
        List<String> found = new ArrayList<>();
        try {
            if (records.hasNext()) {
                next().getFields().forEach(name -> found.add(name.strip()));
            }
        } catch (CsvParseException e) {
            return new Header(List.of(), unreadable(0));
        } catch (UncheckedIOException e) {
            return new Header(List.of(), decoded(e, 0));
        }
        return new Header(found, found.isEmpty() ? Refusal.of(Reason.NO_ROWS, Map.of()) : null);
    }

    /** Hands every row on. */
    @Nullable
    Refusal each(Rows rows) {
        long row = 0;
        try {
            while (records.hasNext()) {
                row++;
                Refusal refusal = rows.take(next().getFields());
                if (refusal != null) {
                    return refusal;
                }
            }
            return null;
        } catch (CsvParseException e) {
            return unreadable(row + 1);
        } catch (UncheckedIOException e) {
            return decoded(e, row + 1);
        }
    }

    private Refusal decoded(UncheckedIOException e, long row) {
        if (e.getCause() instanceof CharacterCodingException) {
            return unreadable(row);
        }
        throw e;
    }

    private Refusal unreadable(long row) {
        return Refusal.ofCell(Reason.ROW_UNREADABLE, null, row, Map.of("line", line));
    }

    private CsvRecord next() {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber()
                + record.getFields().stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return record;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
