package assay.foundation.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas in docs/events are what the records say. {@code -Dassay.docs.write=true} writes them anew, unless that
 * would break readers: such a change needs a new event type, or a new version of the topic.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventSchemaTest {

    private static final Path DOCS = Path.of("../../docs/events");
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Class<?>> every_contract() {
        return Examples.all().stream().<Class<?>>map(Object::getClass).distinct();
    }

    @ParameterizedTest
    @MethodSource("every_contract")
    void the_exported_schema_is_fresh_and_breaks_no_reader(Class<?> contract) throws IOException {
        Path file = DOCS.resolve(contract.getSimpleName() + ".schema.json");
        JsonNode schema = schema(contract);
        if (Files.exists(file)) {
            assertThat(SchemaCompatibility.breaks(JSON.readTree(file.toFile()), schema))
                    .isEmpty();
        }
        if (Boolean.getBoolean("assay.docs.write")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, text(schema));
        }
        assertThat(file).hasContent(text(schema));
    }

    @Test
    void no_schema_is_left_of_an_event_that_is_no_more() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(every_contract()
                            .map(contract -> contract.getSimpleName() + ".schema.json")
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{'a':{'type':'string'}} | ['a']; {} | []; /a is gone",
                "{'a':{'type':'string'}} | []; {'a':{'type':'integer'}} | []; /a was optional string",
                "{'a':{'type':'string'}} | []; {'a':{'type':'string','format':'uuid'}} | []; /a was optional string",
                "{'a':{'type':'string'}} | ['a']; {'a':{'type':'string'}} | []; /a was required string",
                "{'a':{'type':'string'}} | []; {'a':{'type':'string'}} | ['a']; /a was optional string",
                "{} | []; {'a':{'type':'string'}} | ['a']; /a is new and required",
                "{'a':{'items':{'properties':{'b':{}}}}} | []; {'a':{'items':{}}} | []; /a/*/b is gone"
            })
    void a_change_that_breaks_readers_is_found(String before, String after, String found)
            throws JsonProcessingException {
        assertThat(SchemaCompatibility.breaks(object(before), object(after)))
                .singleElement()
                .asString()
                .startsWith(found);
    }

    @Test
    void a_new_optional_property_breaks_nobody() throws JsonProcessingException {
        assertThat(SchemaCompatibility.breaks(object("{} | []"), object("{'a':{'type':'string'}} | []")))
                .isEmpty();
    }

    private static JsonNode object(String text) throws JsonProcessingException {
        String[] parts = text.replace('\'', '"').split("\\|");
        return JSON.readTree(
                "{\"type\":\"object\",\"properties\":" + parts[0] + ",\"required\":" + parts[1].strip() + "}");
    }

    private static JsonNode schema(Class<?> contract) {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES);
        config.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        config.forTypesInGeneral()
                .withTitleResolver(
                        type -> type.getType().getErasedType() == contract ? contract.getSimpleName() : null);
        return new SchemaGenerator(config.build()).generateSchema(contract);
    }

    private static String text(JsonNode schema) throws JsonProcessingException {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(schema) + "\n";
    }
}
