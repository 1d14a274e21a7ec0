package assay.scoring.bulk;

import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** A column of many rows as one statement parameter, an SQL array to be spread with {@code unnest}. */
public final class Column {

    private Column() {}

    /**
     * One value of every row, in the order of the rows.
     *
     * @param type name of the element type in PostgreSQL, for example {@code uuid}
     * @param value the row's value; null becomes NULL
     */
    public static <T> Argument of(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        Object[] values = new Object[rows.size()];
        int i = 0;
        for (T row : rows) {
            values[i++] = value.apply(row);
        }
        return of(type, values);
    }

    /** The values themselves. */
    public static Argument of(String type, Collection<?> values) {
        return of(type, values.toArray());
    }

    private static Argument of(String type, Object[] values) {
        return (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }
}
