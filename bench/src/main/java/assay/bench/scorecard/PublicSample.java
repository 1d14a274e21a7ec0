package assay.bench.scorecard;

import assay.foundation.harness.SharedData;
import assay.scoring.scorecards.domain.development.ColumnSettings;
import assay.scoring.scorecards.domain.development.DevelopmentSettings;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.CentralTendency;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Label;
import assay.scoring.scorecards.domain.development.Sample;
import assay.scoring.scorecards.domain.development.SampleEncoding;
import assay.scoring.scorecards.domain.development.SampleSurvey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A public labelled sample from the data beside the repository, in memory as the product holds it. */
record PublicSample(DevelopmentSettings settings, Sample sample) {

    static final String GERMAN = "german/german.data";
    static final String TAIWAN = "taiwan/taiwan.csv";

    private static final CentralTendency TENDENCY = new CentralTendency(0.03, "2015-2024", 0);
    private static final long MOST_CELLS = 50_000_000;

    /** 1,000 rows, 19 inputs. */
    static PublicSample german() {
        DevelopmentSettings settings = DevelopmentSettings.of(
                        "german", new Label("21", Set.of("2"), Set.of("1")), TENDENCY)
                .withColumns(List.of(ColumnSettings.of("9").exclude())); // marital status and sex
        List<String> names =
                IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toList();
        return read(settings, names, rows(GERMAN, " "));
    }

    /** 30,000 rows, 22 inputs. */
    static PublicSample taiwan() {
        List<List<String>> rows = rows(TAIWAN, ",");
        DevelopmentSettings settings = DevelopmentSettings.of(
                        "taiwan", new Label("default.payment.next.month", Set.of("1"), Set.of("0")), TENDENCY)
                .withColumns(List.of(
                        ColumnSettings.of("ID").exclude(),
                        ColumnSettings.of("SEX").exclude()));
        return read(settings, rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static PublicSample read(DevelopmentSettings settings, List<String> names, List<List<String>> rows) {
        if (!(SampleSurvey.open(settings, names, MOST_CELLS) instanceof SampleSurvey.Opening.Open open)) {
            throw new IllegalStateException("the header cannot be used");
        }
        rows.forEach(open.survey()::observe);
        if (!(open.survey().finish() instanceof SampleSurvey.Survey.Useful useful)) {
            throw new IllegalStateException("the sample cannot be used");
        }
        SampleEncoding encoding = useful.encoding();
        rows.forEach(encoding::add);
        return new PublicSample(settings, encoding.sample());
    }

    private static List<List<String>> rows(String file, String separator) {
        Path path = SharedData.file(file).orElseThrow(() -> new IllegalStateException(SharedData.absent(file)));
        try (Stream<String> lines = Files.lines(path)) {
            List<List<String>> rows = new ArrayList<>();
            lines.map(line -> line.replace("\"", "").split(separator)).forEach(cells -> rows.add(List.of(cells)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
