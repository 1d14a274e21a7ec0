package assay.foundation.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers to agree with, from {@code golden/<name>.csv} among the test resources. First line: {@code #} and where the
 * numbers come from. Then, somewhere before the header, {@code # tolerance: 1e-6}. Then a header and rows without
 * quotes.
 *
 * @param provenance where the numbers come from
 * @param tolerance largest difference that counts as agreement; the test says whether absolute or relative
 */
public record GoldenFile(String provenance, double tolerance, List<Row> rows) {

    private static final String TOLERANCE = "tolerance:";

    /** @throws IllegalStateException when the file is absent or lacks provenance, tolerance, header or rows */
    public static GoldenFile read(String name) {
        String path = "golden/" + name + ".csv";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + path);
            }
            return parse(
                    path,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GoldenFile parse(String path, List<String> lines) {
        if (lines.isEmpty()
                || !lines.getFirst().startsWith("#")
                || lines.getFirst().length() < 10) {
            throw new IllegalStateException(path + " does not say on its first line where its numbers come from");
        }
        double tolerance = Double.NaN;
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            String comment = line.startsWith("#") ? line.substring(1).strip() : "";
            if (comment.startsWith(TOLERANCE)) {
                tolerance =
                        Double.parseDouble(comment.substring(TOLERANCE.length()).strip());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                List<String> cells = List.of(line.split(",", -1));
                if (columns.isEmpty()) {
                    columns = cells;
                } else {
                    rows.add(row(path, columns, cells));
                }
            }
        }
        if (Double.isNaN(tolerance) || rows.isEmpty()) {
            throw new IllegalStateException(path + " needs a line '# tolerance: …', a header and at least one row");
        }
        return new GoldenFile(lines.getFirst().substring(1).strip(), tolerance, List.copyOf(rows));
    }

    private static Row row(String path, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(path + ": " + columns.size() + " columns expected in " + cells);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i).strip(), cells.get(i).strip());
        }
        return new Row(values);
    }

    /** One line of the file. */
    public record Row(Map<String, String> values) {

        public String text(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
            }
            return value;
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        public int integer(String column) {
            return Integer.parseInt(text(column));
        }
    }
}
