package assay.foundation.imports;

import assay.foundation.imports.ImportMapping.Condition;
import assay.foundation.imports.ImportMapping.FieldRule;
import assay.foundation.imports.ImportMapping.Format;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a mapping must satisfy before any file is read with it. */
public final class ImportMappingRules {

    private static final int MOST_NAME_CHARACTERS = 100;
    private static final int MOST_VALUES = 1_000;

    /**
     * Single-byte supersets of ASCII, UTF-8 and GB18030: encodings in which a delimiter, a quote and a line break are
     * the same byte as in ASCII and never part of another character.
     */
    private static final Set<String> CHARSETS = Set.of(
            "UTF-8", "US-ASCII", "ISO-8859-1", "ISO-8859-2", "ISO-8859-15", "windows-1250", "windows-1252", "GB18030");

    private final List<FieldError> errors = new ArrayList<>();

    private ImportMappingRules() {}

    /** @throws Invalid naming every fault with its JSON pointer */
    public static void check(ImportMapping mapping) {
        ImportMappingRules rules = new ImportMappingRules();
        rules.layout(mapping);
        rules.fields(mapping);
        if (!rules.errors.isEmpty()) {
            throw new Invalid(rules.errors);
        }
    }

    private void layout(ImportMapping mapping) {
        if (mapping.name() == null || mapping.name().isBlank()) {
            error("/name", "required");
        } else if (mapping.name().length() > MOST_NAME_CHARACTERS) {
            error("/name", "too-long", Map.of("max", MOST_NAME_CHARACTERS));
        }
        if (mapping.format() == null) {
            error("/format", "required");
        }
        character("/delimiter", mapping.delimiter());
        character("/quote", mapping.quote());
        if (mapping.delimiterCharacter() == mapping.quoteCharacter()) {
            error("/quote", "same-as-delimiter");
        }
        if (mapping.format() != Format.CSV && (mapping.delimiter() != null || mapping.quote() != null)) {
            error("/delimiter", "only-for-csv");
        }
        if (!CHARSETS.contains(canonicalCharset(mapping.charsetName()))) {
            error("/charset", "not-allowed", Map.of("allowed", String.join(", ", new TreeSet<>(CHARSETS))));
        }
        try {
            ZoneId.of(mapping.zoneName());
        } catch (DateTimeException e) {
            error("/timeZone", "time-zone-unknown");
        }
        if (mapping.decimalSeparator() != null && !Set.of(".", ",").contains(mapping.decimalSeparator())) {
            error("/decimalSeparator", "not-allowed", Map.of("allowed", "., ,"));
        }
        if (mapping.where() != null) {
            condition("/where", mapping.where());
        }
    }

    private void fields(ImportMapping mapping) {
        if (mapping.fields() == null || mapping.fields().isEmpty()) {
            error("/fields", "required");
            return;
        }
        mapping.fields().forEach((name, rule) -> {
            String pointer = "/fields/" + name.replace("~", "~0").replace("/", "~1");
            if (!ImportFields.isKnown(name)) {
                error(pointer, "import-field-unknown");
            } else if (rule == null) {
                error(pointer, "required");
            } else {
                field(pointer, rule);
                if (!mapping.hasHeader() && mapping.format() != Format.NDJSON && !isPosition(rule.column())) {
                    error(pointer + "/column", "column-position");
                }
            }
        });
    }

    private void field(String pointer, FieldRule rule) {
        if ((rule.constant() == null) == (rule.column() == null)) {
            error(pointer, "constant-or-column");
        }
        if (rule.format() != null) {
            try {
                DateTimeFormatter.ofPattern(rule.format());
            } catch (IllegalArgumentException e) {
                error(pointer + "/format", "date-pattern-invalid");
            }
        }
        if (rule.values() != null && rule.values().size() > MOST_VALUES) {
            error(pointer + "/values", "too-many", Map.of("max", MOST_VALUES));
        }
        if (rule.negateWhen() != null) {
            condition(pointer + "/negateWhen", rule.negateWhen());
        }
    }

    private static boolean isPosition(@Nullable String column) {
        return column == null || column.matches("[1-9][0-9]{0,3}");
    }

    private void condition(String pointer, Condition condition) {
        if (condition.column() == null || condition.column().isBlank()) {
            error(pointer + "/column", "required");
        }
        if (condition.in() == null || condition.in().isEmpty()) {
            error(pointer + "/in", "required");
        } else if (condition.in().size() > MOST_VALUES) {
            error(pointer + "/in", "too-many", Map.of("max", MOST_VALUES));
        }
    }

    private void character(String pointer, @Nullable String text) {
        if (text != null && (text.length() != 1 || text.charAt(0) > 0x7E || text.charAt(0) == '\n')) {
            error(pointer, "one-ascii-character");
        }
    }

    private static String canonicalCharset(String name) {
        try {
            return Charset.isSupported(name) ? Charset.forName(name).name() : name;
        } catch (IllegalCharsetNameException e) {
            return name;
        }
    }

    private void error(String pointer, String code) {
        error(pointer, code, Map.of());
    }

    private void error(String pointer, String code, Map<String, Object> args) {
        errors.add(new FieldError(pointer, code, args));
    }
}
