package assay.foundation.imports;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out and which of its columns is which field. One document serves every import of the file: each
 * service reads the fields it knows. See {@link ImportMappingRules} for what is allowed.
 *
 * @param name for people
 * @param format layout of the file
 * @param delimiter one character between columns of a CSV, default comma
 * @param quote one character around CSV values that hold delimiters or line breaks, default the double quote
 * @param header whether the first line names the columns, default true; without it columns are called "1", "2", …
 * @param charset default UTF-8
 * @param timeZone IANA name of the zone in which dates and times without an offset are meant, default UTC
 * @param decimalSeparator full stop (default) or comma
 * @param fields rule of each field, by its name
 * @param where only rows that meet it are taken
 */
@Schema(requiredProperties = {"fields", "format", "name"})
public record ImportMapping(
        String name,
        Format format,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable Boolean header,
        @Nullable String charset,
        @Nullable String timeZone,
        @Nullable String decimalSeparator,
        Map<String, FieldRule> fields,
        @Nullable Condition where) {

    /** Layouts a file can have. */
    @Schema(name = "ImportFormat")
    public enum Format {
        /** RFC 4180 with a delimiter of choice. */
        CSV,
        /** One JSON object a line; nested members are called "a.b". */
        NDJSON,
        /** Columns separated by blanks or tabs, any number of them; no quoting. */
        WHITESPACE
    }

    /**
     * Where a field's value comes from; exactly one of {@code constant} and {@code column} is given.
     *
     * @param format pattern of a date or time, as {@link java.time.format.DateTimeFormatter} understands it; ISO 8601
     *     where absent
     * @param values what the column's values are called here; a value that is not in it is a fault of the row
     * @param negateWhen rows in which a number changes its sign
     */
    @Schema(name = "ImportFieldRule")
    public record FieldRule(
            @Nullable String constant,
            @Nullable String column,
            @Nullable String format,
            @Nullable Map<String, String> values,
            @Nullable Condition negateWhen) {}

    /** Met by rows whose column holds one of the values. */
    @Schema(
            name = "ImportCondition",
            requiredProperties = {"column", "in"})
    public record Condition(String column, java.util.List<String> in) {}

    boolean hasHeader() {
        return header == null || header;
    }

    char delimiterCharacter() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }

    char quoteCharacter() {
        return quote == null ? '"' : quote.charAt(0);
    }

    String charsetName() {
        return charset == null ? "UTF-8" : charset;
    }

    String zoneName() {
        return timeZone == null ? "UTC" : timeZone;
    }

    boolean hasDecimalComma() {
        return ",".equals(decimalSeparator);
    }
}
