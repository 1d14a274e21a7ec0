package assay.foundation.imports;

import assay.foundation.imports.ImportMapping.FieldRule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of a mapping, prepared once per file: patterns compiled, zone and separators known. */
final class FieldValues {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("(?<!u)uu(?!u)");
    private static final int FIRST_TWO_DIGIT_YEAR = 1969; // 69 to 99 are 1969 to 1999, as POSIX has it
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(java.util.Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, FieldRule> rules;
    private final Map<String, DateTimeFormatter> formats = new HashMap<>();
    private final ZoneId zone;
    private final boolean decimalComma;

    FieldValues(ImportMapping mapping) {
        this.rules = mapping.fields();
        this.zone = ZoneId.of(mapping.zoneName());
        this.decimalComma = mapping.hasDecimalComma();
        rules.forEach((name, rule) -> formats.put(name, rule.format() == null ? ISO : formatter(rule.format())));
    }

    @Nullable
    FieldRule rule(String field) {
        return rules.get(field);
    }

    /** Instant of a date or time in the mapping's zone; a date alone means its first instant. */
    Instant instant(String field, String column, String text) {
        DateTimeFormatter format = formats.get(field);
        try {
            TemporalAccessor parsed =
                    format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (parsed) {
                case OffsetDateTime time -> time.toInstant();
                case LocalDateTime time -> time.atZone(zone).toInstant();
                case LocalDate date -> date.atStartOfDay(zone).toInstant();
                default -> throw new DateTimeException("neither a date nor a time");
            };
        } catch (DateTimeException e) {
            FieldRule rule = rules.get(field);
            String expected = rule == null || rule.format() == null ? "ISO 8601" : rule.format();
            throw new RowFault(column, "date-expected", Map.of("format", expected));
        }
    }

    /** A number without grouping and exponent. */
    BigDecimal decimal(String column, String text) {
        String plain = decimalComma ? text.replace(',', '.') : text;
        if (!DECIMAL.matcher(plain).matches() || (decimalComma && text.indexOf('.') >= 0)) {
            throw new RowFault(column, "decimal-expected", Map.of("separator", decimalComma ? "," : "."));
        }
        return new BigDecimal(plain);
    }

    /** Years are proleptic and days must exist: 30 February is a fault, not the last day of the month. */
    private static DateTimeFormatter formatter(String pattern) {
        String strict = pattern.indexOf('\'') < 0 ? pattern.replace('y', 'u') : pattern;
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        var twoDigits = TWO_DIGIT_YEAR.matcher(strict);
        if (twoDigits.find()) {
            append(builder, strict.substring(0, twoDigits.start()));
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_TWO_DIGIT_YEAR);
            append(builder, strict.substring(twoDigits.end()));
        } else {
            append(builder, strict);
        }
        return builder.toFormatter(java.util.Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void append(DateTimeFormatterBuilder builder, String pattern) {
        if (!pattern.isEmpty()) {
            builder.appendPattern(pattern);
        }
    }
}
