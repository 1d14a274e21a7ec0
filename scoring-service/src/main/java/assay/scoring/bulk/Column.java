package assay.scoring.bulk;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** A column of many rows as one statement parameter, an SQL array to be spread with {@code unnest}. */
public final class Column {

    private Column() {}

    /** What the driver sends in binary, or at least without asking each element what it is. */
    private static final Map<String, Class<?>> ELEMENTS = Map.of(
            "bool", Boolean.class,
            "int4", Integer.class,
            "int8", Long.class,
            "float8", Double.class,
            "text", String.class);

    /**
     * One value of every row, in the order of the rows.
     *
     * @param type name of the element type in PostgreSQL, for example {@code uuid}
     * @param value the row's value; null becomes NULL
     */
    public static <T> Argument of(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        Object[] values = (Object[]) Array.newInstance(ELEMENTS.getOrDefault(type, Object.class), rows.size());
        int i = 0;
        for (T row : rows) {
            values[i++] = value.apply(row);
        }
        return (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }

    /** The values themselves. */
    public static Argument of(String type, Collection<?> values) {
        return of(type, values, value -> value);
    }
}
