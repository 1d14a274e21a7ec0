package assay.scoring.scorecards.domain.development;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why no card is developed: an expected answer of the business, hence a value.
 *
 * @param reason what is wrong
 * @param column which column, where one is meant
 * @param row which row of the sample, from 1, the header not counted; null where none is meant
 * @param figures the figures and names behind it, in alphabetical order; no cell of the sample but the values of the
 *     label
 */
public record Refusal(
        Reason reason, @Nullable String column, @Nullable Long row, SortedMap<String, Object> figures)
        implements DevelopmentOutcome {

    /** What can be wrong with a sample. */
    public enum Reason {
        NO_ROWS,
        ROW_UNREADABLE,
        ROW_WIDTH,
        COLUMN_TWICE,
        COLUMN_UNKNOWN,
        LABEL_MISSING,
        LABEL_VALUES,
        ONE_CLASS,
        TOO_FEW_OF_A_CLASS,
        TOO_MANY_CELLS,
        NOT_A_NUMBER,
        MIXED_COLUMN,
        NOT_A_DATE,
        FORBIDDEN_ATTRIBUTE,
        LEAKAGE,
        CONSTANT_COLUMN,
        NO_CHARACTERISTIC,
        OUT_OF_TIME_EMPTY,
        NOT_CONVERGED
    }

    public Refusal {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /** A refusal of the whole sample. */
    public static Refusal of(Reason reason, Map<String, ?> figures) {
        return new Refusal(reason, null, null, new TreeMap<>(figures));
    }

    /** A refusal because of a column. */
    public static Refusal ofColumn(Reason reason, String column, Map<String, ?> figures) {
        return new Refusal(reason, column, null, new TreeMap<>(figures));
    }

    /** A refusal because of a cell. */
    public static Refusal ofCell(Reason reason, @Nullable String column, long row, Map<String, ?> figures) {
        return new Refusal(reason, column, row, new TreeMap<>(figures));
    }
}
