package assay.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The contract in {@code docs/api} and what it is made of, as files of the source tree. */
final class PublishedContract {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final Path DIRECTORY = Path.of("../docs/api");
    private static final Path CONTRACT = DIRECTORY.resolve("openapi.yaml");

    private PublishedContract() {}

    static ObjectNode read() {
        return read(CONTRACT);
    }

    static ObjectNode frame() {
        return read(DIRECTORY.resolve("frame.yaml"));
    }

    /** The services' own documents as their last builds wrote them; fewer than three when a service was not built. */
    static SortedMap<String, ObjectNode> services() {
        SortedMap<String, ObjectNode> services = new TreeMap<>();
        for (String name : new String[] {"client", "interaction", "scoring"}) {
            Path document = Path.of("../%s-service/target/openapi/openapi.yaml".formatted(name));
            if (Files.exists(document)) {
                services.put(name, read(document));
            }
        }
        return services;
    }

    static void write(ObjectNode contract) {
        try {
            Files.writeString(
                    CONTRACT,
                    "# Merged from frame.yaml and the services' documents; do not edit.\n"
                            + YAML.writeValueAsString(contract));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path path) {
        try {
            return (ObjectNode) YAML.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
