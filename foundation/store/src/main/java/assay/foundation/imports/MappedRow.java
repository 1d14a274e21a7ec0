package assay.foundation.imports;

import assay.foundation.imports.ImportMapping.Condition;
import assay.foundation.imports.ImportMapping.FieldRule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row seen through the mapping: values by field name, empty cells absent. Faults name the column of the file. */
public final class MappedRow {

    private final FieldValues fields;
    private final List<String> cells;
    private final Map<String, Integer> columns;

    MappedRow(FieldValues fields, List<String> cells, Map<String, Integer> columns) {
        this.fields = fields;
        this.cells = cells;
        this.columns = columns;
    }

    /**
     * Text of a field, stripped; {@code null} when the mapping has no rule for it or the cell is empty.
     *
     * @throws RowFault when the mapping translates values and does not know this one
     */
    public @Nullable String text(String field) {
        FieldRule rule = fields.rule(field);
        if (rule == null) {
            return null;
        }
        if (rule.column() == null) {
            return rule.constant();
        }
        String cell = cell(rule.column());
        if (cell == null || rule.values() == null) {
            return cell;
        }
        String translated = rule.values().get(cell);
        if (translated == null) {
            throw new RowFault(rule.column(), "value-not-mapped", Map.of());
        }
        return translated;
    }

    /** @throws RowFault when the text is no date or time of the field's format */
    public @Nullable Instant instant(String field) {
        String text = text(field);
        return text == null ? null : fields.instant(field, column(field), text);
    }

    /** The number with the sign the mapping gives it. @throws RowFault when the text is no number */
    public @Nullable BigDecimal decimal(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        BigDecimal number = fields.decimal(column(field), text);
        FieldRule rule = fields.rule(field);
        return rule != null && rule.negateWhen() != null && meets(rule.negateWhen()) ? number.negate() : number;
    }

    /** The column of the file a field is read from; the field's own name when it is constant or not mapped. */
    public String column(String field) {
        FieldRule rule = fields.rule(field);
        return rule == null || rule.column() == null ? field : rule.column();
    }

    /**
     * SHA-256 over all cells of the row in a fixed order, in hexadecimal: equal for rows with equal content whatever
     * the quoting or the order of JSON members.
     */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            if (columns.isEmpty()) {
                cells.forEach(cell -> update(sha, cell));
            } else {
                new TreeMap<>(columns).forEach((column, index) -> {
                    update(sha, column);
                    update(sha, cells.get(index));
                });
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean meets(Condition condition) {
        String cell = cell(condition.column());
        return cell != null && condition.in().contains(cell);
    }

    private @Nullable String cell(String column) {
        int index = columns.isEmpty() ? position(column) : columns.getOrDefault(column, -1);
        if (index < 0 || index >= cells.size()) {
            return null;
        }
        String cell = cells.get(index).strip();
        return cell.isEmpty() ? null : cell;
    }

    /** Without a header columns are called by their position, from 1. */
    private static int position(String column) {
        try {
            return Integer.parseInt(column) - 1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void update(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)); // lengths keep "a","bc" from "ab","c"
        sha.update(bytes);
    }
}
