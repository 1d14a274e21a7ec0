package assay.scoring.creditscore.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came with the request because no service holds it: figures of a financial statement and of a project.
 *
 * @param figures by the name of the {@link SuppliedInput}, finite
 * @param statementDate end of the period that the figures of the statement describe
 */
public record Supplied(
        SortedMap<String, Double> figures, @Nullable LocalDate statementDate) {

    /** Nothing. */
    public static final Supplied NOTHING = new Supplied(new TreeMap<>(), null);

    public Supplied {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    public static Supplied of(Map<String, Double> figures, @Nullable LocalDate statementDate) {
        return new Supplied(new TreeMap<>(figures), statementDate);
    }

    /** Whether the statement was not closed yet on a day, so that nobody could have known it. */
    boolean describesAfter(LocalDate day) {
        return statementDate != null && statementDate.isAfter(day);
    }

    @Nullable
    Double figure(SuppliedInput input) {
        return figures.get(input.inputName());
    }
}
