package assay.bench.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One way to store a batch of journal rows together with what has to be published of them. */
interface Layout {

    /** Name in the table of results. */
    String title();

    /** Statements that create the tables, run once on an empty database. */
    List<String> tables();

    /** Writes one batch; the caller commits. */
    void write(Connection connection, List<Entry> batch) throws SQLException;

    /**
     * One round of the relay, without the broker: reads committed rows and marks them sent; the caller commits.
     *
     * @return how many rows were published, 0 when nothing was waiting
     */
    int relay(Connection connection, int limit) throws SQLException;
}
