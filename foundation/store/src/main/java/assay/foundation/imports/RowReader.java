package assay.foundation.imports;

import assay.foundation.imports.ImportMapping.Condition;
import assay.foundation.imports.ImportMapping.FieldRule;
import assay.foundation.imports.ImportMapping.Format;
import assay.foundation.imports.Records.Cells;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one file under one mapping. Holds one record at a time. Not thread-safe. */
public final class RowReader implements AutoCloseable {

    private final Records records;
    private final FieldValues fields;
    private final @Nullable Condition where;
    private final boolean namesItself;
    private final Map<String, Integer> header;
    private int width; // cells of the header, or else of the first row; 0 until known, and for rows that name cells
    private long number;

    private RowReader(Records records, ImportMapping mapping) throws IOException {
        this.records = records;
        this.fields = new FieldValues(mapping);
        this.where = mapping.where();
        this.namesItself = mapping.format() == Format.NDJSON;
        this.header = namesItself || !mapping.hasHeader() ? Map.of() : header();
        if (!namesItself && mapping.hasHeader()) {
            width = header.size();
            requireColumns(mapping);
        }
    }

    /**
     * Opens a file.
     *
     * @throws Refused {@code import-empty} when there is not even a header, {@code import-columns-missing} when the
     *     header lacks columns the mapping speaks of, {@code import-header-unreadable} when it cannot be read
     */
    public static RowReader open(InputStream file, ImportMapping mapping) throws IOException {
        Lines lines = new Lines(file, Charset.forName(mapping.charsetName()));
        Records records = switch (mapping.format()) {
            case CSV -> new CsvRecords(lines, mapping.delimiterCharacter(), mapping.quoteCharacter());
            case NDJSON -> new JsonRecords(lines);
            case WHITESPACE -> new WhitespaceRecords(lines);
        };
        return new RowReader(records, mapping);
    }

    /** The next record, or {@code null} at the end of the file. */
    public @Nullable ImportRow next() throws IOException {
        Cells cells = records.next();
        if (cells == null) {
            return null;
        }
        number++;
        if (cells.fault() != null) {
            return broken(cells, cells.fault(), Map.of());
        }
        if (width == 0 && !namesItself) {
            width = cells.values().size();
        }
        if (width > 0 && cells.values().size() != width) {
            return broken(
                    cells,
                    "row-width",
                    Map.of("expected", width, "found", cells.values().size()));
        }
        MappedRow row = new MappedRow(fields, cells.values(), columns(cells));
        if (where != null && !row.meets(where)) {
            return new ImportRow.LeftOut(number, cells.line());
        }
        return new ImportRow.Readable(number, cells.line(), row);
    }

    private ImportRow broken(Cells cells, String code, Map<String, Object> args) {
        return new ImportRow.Broken(number, cells.line(), new FieldError("", code, args));
    }

    private Map<String, Integer> columns(Cells cells) {
        if (cells.names() == null) {
            return header;
        }
        Map<String, Integer> columns = HashMap.newHashMap(cells.names().size());
        for (int i = 0; i < cells.names().size(); i++) {
            columns.put(cells.names().get(i), i);
        }
        return columns;
    }

    private Map<String, Integer> header() throws IOException {
        Cells first = records.next();
        if (first == null) {
            throw new Refused("import-empty", Map.of());
        }
        if (first.fault() != null) {
            throw new Refused("import-header-unreadable", Map.of("reason", first.fault()));
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < first.values().size(); i++) {
            columns.putIfAbsent(first.values().get(i).strip(), i);
        }
        if (columns.size() != first.values().size()) {
            throw new Refused("import-header-unreadable", Map.of("reason", "two columns with the same name"));
        }
        return columns;
    }

    private void requireColumns(ImportMapping mapping) {
        Set<String> missing = new TreeSet<>();
        for (FieldRule rule : mapping.fields().values()) {
            wanted(rule.column(), missing);
            wanted(rule.negateWhen() == null ? null : rule.negateWhen().column(), missing);
        }
        wanted(where == null ? null : where.column(), missing);
        if (!missing.isEmpty()) {
            // without naming what is there: where the header is missing, that is somebody's data
            throw new Refused("import-columns-missing", Map.of("missing", String.join(", ", missing)));
        }
    }

    private void wanted(@Nullable String column, Set<String> missing) {
        if (column != null && !header.containsKey(column)) {
            missing.add(column);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
