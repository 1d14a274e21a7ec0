package assay.scoring.scorecards.domain.development;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.foundation.harness.SharedData;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.CentralTendency;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Label;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Public labelled samples, read from the folder of third-party data. */
record SharedSamples(DevelopmentSettings settings, List<String> header, List<List<String>> rows) {

    private static final CentralTendency TENDENCY = new CentralTendency(0.03, "2015-2024", 0);

    static SharedSamples german() {
        List<List<String>> rows = read("german/german.data", ' ');
        List<String> names =
                IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toList();
        return new SharedSamples(
                DevelopmentSettings.of("German credit", new Label("21", Set.of("2"), Set.of("1")), TENDENCY)
                        .withColumns(List.of(ColumnSettings.of("9").exclude())), // marital status and sex
                names,
                rows);
    }

    static SharedSamples hmeq() {
        List<List<String>> rows = read("hmeq/hmeq.csv", ',');
        return new SharedSamples(
                DevelopmentSettings.of("Home equity", new Label("Default", Set.of("1"), Set.of("0")), TENDENCY),
                rows.getFirst(),
                rows.subList(1, rows.size()));
    }

    static SharedSamples taiwan() {
        List<List<String>> rows = read("taiwan/taiwan.csv", ',');
        return new SharedSamples(
                DevelopmentSettings.of(
                                "Taiwan cards",
                                new Label("default.payment.next.month", Set.of("1"), Set.of("0")),
                                TENDENCY)
                        .withColumns(List.of(
                                ColumnSettings.of("ID").exclude(),
                                ColumnSettings.of("SEX").exclude())),
                rows.getFirst(),
                rows.subList(1, rows.size()));
    }

    DevelopmentOutcome develop() {
        return Samples.develop(settings, header, rows);
    }

    private static List<List<String>> read(String file, char separator) {
        Optional<Path> path = SharedData.file(file);
        assumeTrue(path.isPresent(), () -> SharedData.absent(file));
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(path.orElseThrow())) {
            List<List<String>> rows = new ArrayList<>();
            reader.forEach(row -> rows.add(row.getFields()));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
