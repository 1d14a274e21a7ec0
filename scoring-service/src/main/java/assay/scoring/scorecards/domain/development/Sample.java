package assay.scoring.scorecards.domain.development;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A labelled sample in memory: one byte per cell. Never changes after the second reading. */
public final class Sample {

    private final List<SampleEncoding.Column> columns;
    private final byte[][] codes;
    private final boolean[] bad;
    private final int @Nullable [] days;

    Sample(List<SampleEncoding.Column> columns, byte[][] codes, boolean[] bad, int @Nullable [] days) {
        this.columns = columns;
        this.codes = codes;
        this.bad = bad;
        this.days = days;
    }

    /** Rows of the sample. */
    public int rows() {
        return bad.length;
    }

    /** Rows with default. */
    public int badRows() {
        int count = 0;
        for (boolean one : bad) {
            count += one ? 1 : 0;
        }
        return count;
    }

    int columns() {
        return columns.size();
    }

    SampleEncoding.Column column(int index) {
        return columns.get(index);
    }

    int code(int column, int row) {
        return codes[column][row] & 0xff;
    }

    boolean isBad(int row) {
        return bad[row];
    }

    int[] allRows() {
        return IntStream.range(0, bad.length).toArray();
    }

    /** Days of observation since 1970-01-01; only for a sample with a date column. */
    int @Nullable [] days() {
        return days;
    }

    /** Good (index 0) and bad (index 1) rows per code of a column. */
    long[][] counts(int column, int[] rows) {
        long[][] counts = new long[2][columns.get(column).book().size()];
        byte[] cells = codes[column];
        for (int row : rows) {
            counts[bad[row] ? 1 : 0][cells[row] & 0xff]++;
        }
        return counts;
    }
}
