package assay.foundation.imports;

import assay.foundation.imports.Lines.Line;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a CSV. A quoted value may span lines, but only so many: a quote that is never closed costs the one line on
 * which it stands, not the rest of the file.
 */
final class CsvRecords implements Records {

    private static final int MOST_LINES = 100;

    private final Lines lines;
    private final char delimiter;
    private final char quote;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final CsvReader.CsvReaderBuilder parser;
    private int width; // of the first record; 0 until there is one

    CsvRecords(Lines lines, char delimiter, char quote) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.quote = quote;
        this.parser = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .maxBufferSize(2 * MOST_LINES * Lines.MOST_BYTES);
    }

    @Override
    public @Nullable Cells next() throws IOException {
        Line first = pull();
        while (first != null && first.text() != null && first.text().isEmpty()) {
            first = pull(); // an empty line is no record
        }
        if (first == null) {
            return null;
        }
        if (first.text() == null) {
            return Cells.broken(first.number(), first.fault());
        }
        Cells cells = endsInsideQuotes(first.text(), false) ? spanning(first) : parsed(first.number(), first.text());
        if (width == 0 && cells.fault() == null) {
            width = cells.values().size();
        }
        return cells;
    }

    private Cells parsed(long number, String record) {
        try {
            return Cells.of(number, parser.ofSingleCsvRecord(record).getFields());
        } catch (CsvParseException e) {
            return Cells.broken(number, "csv-syntax");
        }
    }

    /**
     * The record that starts on a line and ends on a later one. When it never ends, or ends by accident at another
     * stray quote and so does not fit the file, only the first line is broken and the others are put back.
     */
    private Cells spanning(Line first) throws IOException {
        StringBuilder record = new StringBuilder(String.valueOf(first.text()));
        List<Line> taken = new ArrayList<>();
        for (Line next = pull(); next != null; next = pull()) {
            taken.add(next);
            if (next.text() == null || taken.size() == MOST_LINES) {
                break;
            }
            record.append('\n').append(next.text());
            if (!endsInsideQuotes(next.text(), true)) {
                Cells cells = parsed(first.number(), record.toString());
                if (cells.fault() == null && (width == 0 || cells.values().size() == width)) {
                    return cells;
                }
                break;
            }
        }
        for (Line line : taken.reversed()) {
            ahead.addFirst(line);
        }
        return Cells.broken(first.number(), "quote-unclosed");
    }

    /** Follows RFC 4180: a quote opens a value only where the value starts, and two quotes inside mean one. */
    private boolean endsInsideQuotes(String line, boolean inside) {
        boolean valueStarts = !inside;
        boolean quoted = inside;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c == quote) {
                    if (i + 1 < line.length() && line.charAt(i + 1) == quote) {
                        i++;
                    } else {
                        quoted = false;
                    }
                }
            } else if (c == delimiter) {
                valueStarts = true;
                continue;
            } else if (c == quote && valueStarts) {
                quoted = true;
            }
            valueStarts = false;
        }
        return quoted;
    }

    private @Nullable Line pull() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
