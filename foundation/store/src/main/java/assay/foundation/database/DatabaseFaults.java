package assay.foundation.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Tells faults of the database, which pass and are worth waiting for, from faults of the work that was asked of it.
 * Codes: PostgreSQL documentation, appendix A.
 */
@ApplicationScoped
public class DatabaseFaults {

    /** Connection, operator intervention, resources, system, rolled back for the sake of others. */
    private static final Set<String> CLASSES_OF_THE_DATABASE = Set.of("08", "57", "53", "58", "40");

    /** Read-only after a failover; lock not available. */
    private static final Set<String> STATES_OF_THE_DATABASE = Set.of("25006", "55P03");

    /** A statement was cancelled because it took too long: waiting does not help, asking for less does. */
    private static final String QUERY_CANCELLED = "57014";

    private static final int PROBE_TIMEOUT_SECONDS = 3;

    private final DataSource dataSource;

    DatabaseFaults(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whether the database is to blame for this failure: by the code in its causes, or because it does not answer. A
     * transaction that ran into its time-out (25P03, 25P04) is to blame itself.
     */
    public boolean isDatabaseAtFault(Throwable failure) {
        return hasCodeOfTheDatabase(failure) || !answers();
    }

    /** Whether the database answers a connection of the pool now. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PROBE_TIMEOUT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A commit that lost its connection is told with the cause among the suppressed ones. */
    private static boolean hasCodeOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isOfTheDatabase(e.getSQLState())) {
                return true;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (hasCodeOfTheDatabase(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfTheDatabase(String state) {
        return state != null
                && !state.equals(QUERY_CANCELLED)
                && (STATES_OF_THE_DATABASE.contains(state)
                        || state.length() == 5 && CLASSES_OF_THE_DATABASE.contains(state.substring(0, 2)));
    }
}
