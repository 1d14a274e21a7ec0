package assay.scoring.scorecards.domain.development;

import assay.scoring.scorecards.domain.development.Refusal.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The second reading of a sample: every cell becomes one byte. */
public final class SampleEncoding {

    /**
     * An input.
     *
     * @param index place in the row
     * @param settings what is declared about it, its type included
     * @param book how its cells read
     * @param identity whether its values identify rows
     */
    record Column(int index, ColumnSettings settings, CodeBook book, boolean identity) {}

    private final DevelopmentSettings settings;
    private final int width;
    private final int label;
    private final int date;
    private final List<Column> columns;
    private final byte[][] codes;
    private final boolean[] bad;
    private final int @Nullable [] days;
    private int rows;

    SampleEncoding(
            DevelopmentSettings settings, int width, int label, int date, List<Column> columns, int expectedRows) {
        this.settings = settings;
        this.width = width;
        this.label = label;
        this.date = date;
        this.columns = List.copyOf(columns);
        codes = new byte[columns.size()][expectedRows];
        bad = new boolean[expectedRows];
        days = date < 0 ? null : new int[expectedRows];
    }

    /**
     * Takes a row; the rows must be those of the first reading.
     *
     * @return null, or what is wrong with it
     */
    public @Nullable Refusal add(List<String> cells) {
        if (rows == bad.length || cells.size() != width) {
            throw new IllegalStateException("the second reading of the sample differs from the first");
        }
        for (int i = 0; i < codes.length; i++) {
            Column column = columns.get(i);
            int code = column.book().code(cells.get(column.index()));
            if (code == CodeBook.UNREADABLE) {
                return Refusal.ofCell(Reason.NOT_A_NUMBER, column.settings().name(), rows + 1L, Map.of());
            }
            codes[i][rows] = (byte) code;
        }
        bad[rows] = settings.label().bad().contains(cells.get(label).strip());
        if (days != null) {
            try {
                days[rows] = (int) LocalDate.parse(cells.get(date).strip()).toEpochDay();
            } catch (DateTimeParseException e) {
                return Refusal.ofCell(Reason.NOT_A_DATE, settings.validation().dateColumn(), rows + 1L, Map.of());
            }
        }
        rows++;
        return null;
    }

    /** The sample as read. */
    public Sample sample() {
        if (rows != bad.length) {
            throw new IllegalStateException("the second reading of the sample differs from the first");
        }
        return new Sample(columns, codes, bad, days);
    }
}
