package assay.foundation.database;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds {@code byte[][]} as {@code bytea[]}. Jdbi's own way hands the driver an {@code Object[]}, which it refuses. */
final class ByteaArrays extends AbstractArgumentFactory<byte[][]> {

    ByteaArrays() {
        super(Types.ARRAY);
    }

    @Override
    protected Argument build(byte[][] values, ConfigRegistry config) {
        return (position, statement, context) ->
                statement.setArray(position, context.getConnection().createArrayOf("bytea", values));
    }
}
