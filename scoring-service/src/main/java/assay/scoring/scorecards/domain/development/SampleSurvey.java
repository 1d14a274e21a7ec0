package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.development.Refusal.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The first of two readings of a sample: types, categories, and the fine cut points of numbers. Keeps the numbers of a
 * random part of the rows, never the sample.
 */
public final class SampleSurvey {

    private static final int MOST_NUMBERS_KEPT = 4_000_000;
    private static final int MOST_FINE_CUTS = 200;
    /** What a row costs besides its cells, in cells, counts as this many inputs at least. */
    private static final int LEAST_WIDTH = 20;

    /**
     * What was found in a column.
     *
     * @param type inferred or declared
     * @param declared whether it was declared
     * @param distinct distinct values, 5,001 if there are more than 5,000
     * @param missing rows without a value
     */
    public record ColumnFinding(String name, ValueType type, boolean declared, int distinct, long missing) {}

    private final DevelopmentSettings settings;
    private final List<String> header;
    private final int label;
    private final int date;
    private final long mostCells;
    private final List<@Nullable ColumnSurvey> columns = new ArrayList<>();
    private final int[] inputs;
    private final List<double[]> kept = new ArrayList<>();
    private final int mostKept;
    private final SplittableRandom random;
    private final Map<String, Long> labels = new TreeMap<>();
    private long rows;

    private SampleSurvey(DevelopmentSettings settings, List<String> header, long mostCells) {
        this.settings = settings;
        this.header = List.copyOf(header);
        this.mostCells = mostCells;
        label = header.indexOf(settings.label().column());
        date = settings.validation().dateColumn() == null
                ? -1
                : header.indexOf(settings.validation().dateColumn());
        Map<String, ColumnSettings> declared = settings.byName();
        for (int i = 0; i < header.size(); i++) {
            ColumnSettings column = declared.getOrDefault(header.get(i), ColumnSettings.of(header.get(i)));
            columns.add(i == label || i == date || column.excluded() ? null : new ColumnSurvey(column));
        }
        inputs = IntStream.range(0, header.size())
                .filter(i -> columns.get(i) != null)
                .toArray();
        mostKept = MOST_NUMBERS_KEPT / StrictMath.max(1, inputs.length);
        random = new SplittableRandom(settings.validation().seed());
    }

    /** A survey, or the reason why the header cannot be used. */
    public sealed interface Opening {

        record Open(SampleSurvey survey) implements Opening {}

        record Closed(Refusal refusal) implements Opening {}
    }

    /**
     * Starts on a sample.
     *
     * @param header names of the columns, in order
     * @param mostCells most cells, inputs times rows, that a fit takes; fewer than 20 inputs count as 20
     */
    public static Opening open(DevelopmentSettings settings, List<String> header, long mostCells) {
        Set<String> names = new HashSet<>();
        for (String name : header) {
            if (!names.add(name)) {
                return new Opening.Closed(Refusal.ofColumn(Reason.COLUMN_TWICE, name, Map.of()));
            }
        }
        List<String> wanted = new ArrayList<>(List.of(settings.label().column()));
        if (settings.validation().dateColumn() != null) {
            wanted.add(settings.validation().dateColumn());
        }
        settings.columns().forEach(column -> wanted.add(column.name()));
        for (String name : wanted) {
            if (!names.contains(name)) {
                return new Opening.Closed(
                        Refusal.ofColumn(Reason.COLUMN_UNKNOWN, name, Map.of("columns", header.size())));
            }
        }
        SampleSurvey survey = new SampleSurvey(settings, header, mostCells);
        for (int input : survey.inputs) {
            String name = header.get(input);
            if (ForbiddenAttributes.isForbidden(name, settings.forbiddenAttributes())) {
                return new Opening.Closed(Refusal.ofColumn(Reason.FORBIDDEN_ATTRIBUTE, name, Map.of()));
            }
        }
        return new Opening.Open(survey);
    }

    /**
     * Notes a row.
     *
     * @return null, or what is wrong with it
     */
    public @Nullable Refusal observe(List<String> cells) {
        rows++;
        if (cells.size() != header.size()) {
            return Refusal.ofCell(
                    Reason.ROW_WIDTH, null, rows, Map.of("expected", header.size(), "found", cells.size()));
        }
        if (rows * StrictMath.max(inputs.length, LEAST_WIDTH) > mostCells) {
            return Refusal.of(Reason.TOO_MANY_CELLS, Map.of("limit", mostCells, "columns", inputs.length));
        }
        Refusal wrongLabel = observeLabel(cells.get(label));
        if (wrongLabel != null) {
            return wrongLabel;
        }
        double[] target = place();
        for (int i = 0; i < inputs.length; i++) {
            ColumnSurvey column = columns.get(inputs[i]);
            String cell = cells.get(inputs[i]);
            double value = column.observe(rows, cell);
            if (Double.isNaN(value) && column.settings().type() == ValueType.NUMERIC && column.firstText() == rows) {
                return Refusal.ofCell(Reason.NOT_A_NUMBER, header.get(inputs[i]), rows, Map.of());
            }
            if (target != null) {
                target[i] = value;
            }
        }
        return null;
    }

    /** Where the numbers of the present row are kept; null if they are not. Every row has the same chance. */
    private double @Nullable [] place() {
        if (kept.size() < mostKept) {
            kept.add(new double[inputs.length]);
            return kept.getLast();
        }
        long place = random.nextLong(rows);
        return place < mostKept ? kept.get((int) place) : null;
    }

    private @Nullable Refusal observeLabel(String cell) {
        String value = cell.strip();
        DevelopmentSettings.Label declared = settings.label();
        if (value.isEmpty()) {
            return Refusal.ofCell(Reason.LABEL_MISSING, declared.column(), rows, Map.of());
        }
        labels.merge(value, 1L, Long::sum);
        boolean known = declared.bad().contains(value)
                || (declared.good().isEmpty() ? others() <= 1 : declared.good().contains(value));
        return known
                ? null
                : Refusal.ofCell(
                        Reason.LABEL_VALUES, declared.column(), rows, Map.of("values", List.copyOf(labels.keySet())));
    }

    private long others() {
        return labels.keySet().stream()
                .filter(value -> !settings.label().bad().contains(value))
                .count();
    }

    /** Names and types of the inputs, for people to confirm. */
    public List<ColumnFinding> findings() {
        List<ColumnFinding> findings = new ArrayList<>();
        for (int input : inputs) {
            ColumnSurvey column = columns.get(input);
            findings.add(new ColumnFinding(
                    header.get(input),
                    column.type(),
                    column.settings().type() != null,
                    column.distinct(),
                    column.missing()));
        }
        return findings;
    }

    /** Ends the first reading: the second one may begin, or the reason why not. */
    public Survey finish() {
        Refusal refusal = refusal();
        if (refusal != null) {
            return new Survey.Useless(refusal);
        }
        List<SampleEncoding.Column> encoded = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            ColumnSurvey column = columns.get(inputs[i]);
            ColumnSettings declared = column.settings().as(column.type());
            double[] numbers = numbers(i);
            CodeBook book = column.type() == ValueType.NUMERIC ? numeric(column, numbers) : categorical(column);
            encoded.add(
                    new SampleEncoding.Column(inputs[i], declared, book, column.isIdentity(FineCuts.differ(numbers))));
        }
        return new Survey.Useful(new SampleEncoding(settings, header.size(), label, date, encoded, (int) rows));
    }

    /** What the first reading came to. */
    public sealed interface Survey {

        record Useful(SampleEncoding encoding) implements Survey {}

        record Useless(Refusal refusal) implements Survey {}
    }

    private @Nullable Refusal refusal() {
        if (rows == 0) {
            return Refusal.of(Reason.NO_ROWS, Map.of());
        }
        if (labels.size() == 1 || others() == labels.size()) {
            return Refusal.ofColumn(
                    Reason.ONE_CLASS, settings.label().column(), Map.of("values", List.copyOf(labels.keySet())));
        }
        for (int input : inputs) {
            ColumnSurvey column = columns.get(input);
            if (column.isMixed()) {
                return Refusal.ofCell(Reason.MIXED_COLUMN, header.get(input), column.firstText(), Map.of());
            }
        }
        List<String> constant = Arrays.stream(inputs)
                .filter(input -> columns.get(input).isConstant())
                .mapToObj(header::get)
                .toList();
        return constant.isEmpty()
                ? null
                : Refusal.ofColumn(Reason.CONSTANT_COLUMN, constant.getFirst(), Map.of("columns", constant));
    }

    private CodeBook categorical(ColumnSurvey column) {
        int most = CodeBook.MOST_CODES - 2 - column.settings().specials().size();
        return CodeBook.categorical(
                column.categories(most),
                column.settings().specials(),
                column.settings().missingTokens());
    }

    private CodeBook numeric(ColumnSurvey column, double[] numbers) {
        double[] cuts = FineCuts.of(numbers, column.settings().cuts(), MOST_FINE_CUTS);
        double lowest = numbers.length == 0 ? 0 : numbers[0];
        double below =
                cuts.length == 0 || lowest < cuts[0] ? lowest : cuts[0] - StrictMath.max(1, StrictMath.abs(cuts[0]));
        return CodeBook.numeric(
                cuts, below, column.settings().specials(), column.settings().missingTokens());
    }

    /** The numbers kept of an input, ascending, without special codes. */
    private double[] numbers(int input) {
        Set<Double> specials = new HashSet<>();
        columns.get(inputs[input]).settings().specials().forEach(special -> specials.add(Numbers.parse(special)));
        return kept.stream()
                .mapToDouble(row -> row[input])
                .filter(value -> !Double.isNaN(value) && !specials.contains(value))
                .sorted()
                .toArray();
    }
}
