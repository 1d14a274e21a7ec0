package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.development.DevelopmentReport.SuspectColumn;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Label;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Validation;
import assay.scoring.scorecards.domain.development.Refusal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of which no card is made, and what is said about them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleRefusalsTest {

    private static final SimulatedSample SAMPLE = SimulatedSample.of(1, 400);

    @Test
    void a_sample_without_rows() {
        assertRefused(new SimulatedSample(SimulatedSample.HEADER, List.of()), Reason.NO_ROWS, null, null);
    }

    @Test
    void a_sample_of_one_class() {
        List<List<String>> paid = SAMPLE.rows().stream()
                .filter(row -> row.getLast().equals("paid"))
                .toList();

        assertRefused(new SimulatedSample(SAMPLE.header(), paid), Reason.ONE_CLASS, "outcome", null);
    }

    @Test
    void a_label_with_a_third_value() {
        assertRefused(SAMPLE.with(17, "outcome", "unknown"), Reason.LABEL_VALUES, "outcome", 18L);
    }

    @Test
    void a_label_with_a_value_that_is_not_declared() {
        Label label = new Label("outcome", Set.of("default"), Set.of("repaid"));
        DevelopmentSettings settings = DevelopmentSettings.of("x", label, SimulatedSample.TENDENCY);

        assertThat(((Samples.Reading.Refused) Samples.read(settings, SAMPLE.header(), SAMPLE.rows()))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.LABEL_VALUES);
    }

    @Test
    void a_row_without_a_label() {
        assertRefused(SAMPLE.with(3, "outcome", " "), Reason.LABEL_MISSING, "outcome", 4L);
    }

    @Test
    void a_column_that_never_changes() {
        assertRefused(SAMPLE.and("branch", _ -> "7"), Reason.CONSTANT_COLUMN, "branch", null);
    }

    @Test
    void a_row_with_too_few_cells() {
        List<List<String>> rows = new ArrayList<>(SAMPLE.rows());
        rows.set(9, List.of("1", "2"));

        assertRefused(new SimulatedSample(SAMPLE.header(), rows), Reason.ROW_WIDTH, null, 10L);
    }

    @Test
    void a_header_read_with_the_wrong_delimiter() {
        SimulatedSample joined = new SimulatedSample(List.of(String.join(";", SAMPLE.header())), List.of());

        assertRefused(joined, Reason.COLUMN_UNKNOWN, "outcome", null);
    }

    @Test
    void two_columns_of_one_name() {
        assertRefused(SAMPLE.and("debt", _ -> "1"), Reason.COLUMN_TWICE, "debt", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plenty", "NaN", "Infinity", "-Infinity", "1e400", "0x10", "1,5", "1d"})
    void a_text_in_a_numeric_column(String text) {
        DevelopmentSettings settings = SimulatedSample.settings()
                .withColumns(List.of(ColumnSettings.of("debt").as(ValueType.NUMERIC)));

        DevelopmentOutcome outcome = Samples.develop(
                settings, SAMPLE.header(), SAMPLE.with(41, "debt", text).rows());

        assertThat(outcome).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_NUMBER);
            assertThat(refusal.column()).isEqualTo("debt");
            assertThat(refusal.row()).isEqualTo(42);
        });
    }

    @Test
    void a_column_of_numbers_and_a_text_whose_type_is_not_declared() {
        assertRefused(SAMPLE.with(41, "debt", "plenty"), Reason.MIXED_COLUMN, "debt", 42L);
    }

    @Test
    void a_column_that_numbers_the_rows() {
        assertSuspect(SAMPLE.and("number", Integer::toString), "number", SuspectColumn.Suspicion.IDENTITY);
    }

    @Test
    void a_column_of_shuffled_numbers() {
        int[] numbers = shuffled(SAMPLE.rows().size());

        assertSuspect(SAMPLE.and("key", i -> Integer.toString(numbers[i])), "key", SuspectColumn.Suspicion.IDENTITY);
    }

    @Test
    void a_column_of_names() {
        assertSuspect(SAMPLE.and("who", i -> "client " + i), "who", SuspectColumn.Suspicion.IDENTITY);
    }

    @Test
    void a_column_that_repeats_the_label() {
        assertSuspect(
                SAMPLE.and("state", i -> SAMPLE.isBad(i) ? "D" : "A"), "state", SuspectColumn.Suspicion.ONE_OUTCOME);
    }

    @Test
    void a_number_that_all_but_repeats_the_label() {
        SplittableRandom random = new SplittableRandom(9);

        assertSuspect(
                SAMPLE.and("provision", i -> Integer.toString(random.nextInt(100) + (SAMPLE.isBad(i) ? 90 : 0))),
                "provision",
                SuspectColumn.Suspicion.SINGLE_AUC);
    }

    @Test
    void a_column_filled_after_the_default_of_some() {
        assertSuspect(
                SAMPLE.and("collector", i -> SAMPLE.isBad(i) && i % 2 == 0 ? "assigned" : "none"),
                "collector",
                SuspectColumn.Suspicion.ONE_OUTCOME);
    }

    @Test
    void a_suspect_that_is_accepted_is_reported_and_used() {
        SimulatedSample leaking = SAMPLE.and("state", i -> SAMPLE.isBad(i) == (i % 50 != 0) ? "D" : "A");
        DevelopmentSettings settings = SimulatedSample.settings();
        DevelopmentSettings accepting = new DevelopmentSettings(
                settings.name(),
                settings.label(),
                settings.columns(),
                settings.forbiddenAttributes(),
                settings.binning(),
                settings.selection(),
                settings.validation(),
                settings.scale(),
                settings.centralTendency(),
                Set.of("state"));

        DevelopmentOutcome refused = Samples.develop(settings, leaking.header(), leaking.rows());
        DevelopmentOutcome forced = Samples.develop(accepting, leaking.header(), leaking.rows());

        assertThat(refused).isInstanceOf(Refusal.class);
        assertThat(forced).isInstanceOfSatisfying(Developed.class, developed -> {
            assertThat(developed.report().suspects())
                    .anyMatch(suspect -> suspect.column().equals("state"));
            assertThat(developed.card().characteristics())
                    .anyMatch(one -> one.name().equals("state"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEX", "client_gender", "applicantSex", "客户性别"})
    void a_forbidden_attribute(String name) {
        assertRefused(SAMPLE.and(name, i -> "x" + i % 2), Reason.FORBIDDEN_ATTRIBUTE, name, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sextant", "middlesex"})
    void a_word_that_contains_a_forbidden_one_is_no_forbidden_attribute(String name) {
        SimulatedSample harmless = SAMPLE.and(name, i -> "x" + i % 2);

        assertThat(harmless.develop()).isInstanceOf(Developed.class);
    }

    @Test
    void more_cells_than_a_fit_takes() {
        Samples.Reading reading = Samples.read(SimulatedSample.settings(), SAMPLE.header(), SAMPLE.rows(), 100 * 20);

        assertThat(reading).isInstanceOfSatisfying(Samples.Reading.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_MANY_CELLS);
            assertThat(refused.refusal().figures()).containsEntry("limit", 2000L);
        });
    }

    @Test
    void too_few_defaults_for_the_folds() {
        List<List<String>> few = new ArrayList<>();
        int bad = 0;
        for (List<String> row : SAMPLE.rows()) {
            boolean isBad = row.getLast().equals("default");
            if (!isBad || bad++ < 5) {
                few.add(row);
            }
        }

        assertRefused(new SimulatedSample(SAMPLE.header(), few), Reason.TOO_FEW_OF_A_CLASS, "outcome", null);
    }

    @Test
    void columns_that_say_nothing() {
        SplittableRandom random = new SplittableRandom(3);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add(List.of(Integer.toString(random.nextInt(9)), random.nextInt(4) == 0 ? "default" : "paid"));
        }
        DevelopmentSettings settings = SimulatedSample.settings().withColumns(List.of());

        assertThat(Samples.develop(settings, List.of("noise", "outcome"), rows))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NO_CHARACTERISTIC));
    }

    @Test
    void a_date_that_is_none() {
        assertOutOfTime(SAMPLE.with(5, "observed", "yesterday"), null, Reason.NOT_A_DATE, 6L);
    }

    @Test
    void a_later_part_without_rows() {
        assertOutOfTime(SAMPLE, LocalDate.of(2030, 1, 1), Reason.OUT_OF_TIME_EMPTY, null);
    }

    private static void assertOutOfTime(SimulatedSample sample, LocalDate from, Reason reason, Long row) {
        DevelopmentSettings settings = SimulatedSample.settings();
        DevelopmentSettings dated = new DevelopmentSettings(
                settings.name(),
                settings.label(),
                List.of(),
                settings.forbiddenAttributes(),
                settings.binning(),
                settings.selection(),
                new Validation(5, 1, "observed", from),
                settings.scale(),
                settings.centralTendency(),
                Set.of());

        assertThat(Samples.develop(dated, sample.header(), sample.rows()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.column()).isEqualTo("observed");
                    assertThat(refusal.row()).isEqualTo(row);
                });
    }

    private static void assertRefused(SimulatedSample sample, Reason reason, String column, Long row) {
        assertThat(sample.develop()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.column()).isEqualTo(column);
            assertThat(refusal.row()).isEqualTo(row);
        });
    }

    private static void assertSuspect(SimulatedSample sample, String column, SuspectColumn.Suspicion kind) {
        assertThat(sample.develop()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.LEAKAGE);
            assertThat(refusal.column()).isEqualTo(column);
            assertThat(refusal.figures().get("suspects").toString()).contains(kind.name());
        });
    }

    private static int[] shuffled(int n) {
        SplittableRandom random = new SplittableRandom(5);
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        return numbers;
    }
}
