package assay.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoFilesTest {

    private static final DemoSettings SETTINGS = DemoSettings.of(LocalDate.parse("2026-03-31"));

    @TempDir
    private Path folder;

    @Test
    void the_same_settings_give_the_same_bytes() throws IOException {
        DemoFiles first = DemoFiles.write(SETTINGS, folder.resolve("first"));
        DemoFiles second = DemoFiles.write(SETTINGS, folder.resolve("second"));

        assertThat(second.clients()).hasSameBinaryContentAs(first.clients());
        assertThat(second.transactions()).hasSameBinaryContentAs(first.transactions());
        assertThat(second.contacts()).hasSameBinaryContentAs(first.contacts());
        assertThat(second.truth()).hasSameBinaryContentAs(first.truth());
    }

    @Test
    void another_seed_gives_another_portfolio() throws IOException {
        DemoFiles first = DemoFiles.write(SETTINGS, folder.resolve("first"));
        DemoFiles second =
                DemoFiles.write(new DemoSettings(SETTINGS.asOf(), SETTINGS.clients(), 7), folder.resolve("second"));

        assertThat(Files.mismatch(first.transactions(), second.transactions())).isNotNegative();
    }

    @Test
    void every_row_belongs_to_a_client_of_the_file_and_has_a_number_of_its_own() throws IOException {
        DemoFiles files = DemoFiles.write(SETTINGS, folder);
        Set<String> clients = new HashSet<>();
        for (String line : Files.readAllLines(files.clients())) {
            clients.add(new ObjectMapper().readTree(line).path("number").asText());
        }

        List<String[]> rows = rows(files.transactions());
        rows.addAll(rows(files.contacts()));

        assertThat(clients).hasSize(SETTINGS.clients());
        assertThat(rows).extracting(row -> row[1]).allMatch(clients::contains);
        assertThat(rows.stream().map(row -> row[0]).distinct()).hasSize(rows.size());
    }

    @Test
    void every_client_has_a_truth_and_the_imported_files_know_nothing_of_it() throws IOException {
        DemoFiles files = DemoFiles.write(SETTINGS, folder);

        assertThat(rows(files.truth())).hasSize(SETTINGS.clients());
        assertThat(files.truth().getParent()).isNotEqualTo(files.clients().getParent());
        for (Fate.State state : Fate.State.values()) {
            assertThat(Files.readString(files.clients())).doesNotContain(state.name());
            assertThat(Files.readString(files.transactions())).doesNotContain(state.name());
        }
    }

    @ParameterizedTest
    @EnumSource(DemoFiles.Mapping.class)
    void a_mapping_names_only_columns_that_its_file_has(DemoFiles.Mapping mapping) throws IOException {
        DemoFiles files = DemoFiles.write(SETTINGS, folder);
        Set<String> columns = switch (mapping) {
            case CLIENTS -> keys(files.clients());
            case TRANSACTIONS -> Set.of(header(files.transactions()));
            case CONTACTS -> Set.of(header(files.contacts()));
        };

        Set<String> named = StreamSupport.stream(
                        mapping.document().path("fields").spliterator(), false)
                .map(field -> field.path("column").asText())
                .filter(column -> !column.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(columns).containsAll(named);
        assertThat(mapping.document()
                        .path("fields")
                        .path("client.externalRef.system")
                        .path("constant")
                        .asText())
                .isEqualTo("CORE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 100_001})
    void too_small_and_too_large_a_bank_is_refused(int clients) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoSettings(SETTINGS.asOf(), clients, 1))
                .withMessageContaining(Integer.toString(clients));
    }

    private static List<String[]> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toList());
    }

    private static String[] header(Path csv) throws IOException {
        return Files.readAllLines(csv).getFirst().split(",");
    }

    private static Set<String> keys(Path ndjson) throws IOException {
        Set<String> keys = new HashSet<>();
        for (String line : Files.readAllLines(ndjson)) {
            JsonNode row = new ObjectMapper().readTree(line);
            row.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }
}
