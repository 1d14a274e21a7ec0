package assay.foundation.imports;

import assay.foundation.imports.Lines.Line;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a file with one JSON object a line. A nested member is called by its path: "client.id". */
final class JsonRecords implements Records {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(10)
                        .maxNumberLength(100)
                        .build());
    }

    private static final int LONGEST_SCALE = 100;

    private final Lines lines;

    JsonRecords(Lines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable Cells next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.text() == null) {
                return Cells.broken(line.number(), line.fault());
            }
            if (!line.text().isBlank()) {
                return parsed(line.number(), line.text());
            }
        }
        return null;
    }

    private static Cells parsed(long number, String text) {
        try {
            JsonNode object = JSON.readTree(text);
            if (!object.isObject()) {
                return Cells.broken(number, "json-object-expected");
            }
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            flatten("", object, names, values);
            return new Cells(number, values, names, null);
        } catch (JsonProcessingException e) {
            return Cells.broken(number, "json-syntax");
        }
    }

    private static void flatten(String prefix, JsonNode object, List<String> names, List<String> values) {
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isObject()) {
                flatten(prefix + member.getKey() + ".", value, names, values);
            } else if (!value.isNull()) {
                names.add(prefix + member.getKey());
                values.add(value.isNumber() ? plain(value) : value.asText());
            }
        });
    }

    /** 1e999999999 must not be written out; with its exponent it is refused later, as no number without one. */
    private static String plain(JsonNode number) {
        BigDecimal value = number.decimalValue();
        return Math.abs((long) value.scale()) > LONGEST_SCALE ? value.toString() : value.toPlainString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
