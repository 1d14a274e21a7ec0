package assay.foundation.database;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/**
 * Answers 503 with {@code Retry-After} when the database, or a free connection to it, is what is missing. The body is
 * added where all bare statuses get theirs.
 */
@Singleton
class DatabaseAnswers {

    private static final Logger LOG = Logger.getLogger(DatabaseAnswers.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final DatabaseFaults faults;

    DatabaseAnswers(DatabaseFaults faults) {
        this.faults = faults;
    }

    @ServerExceptionMapper({JdbiException.class, QuarkusTransactionException.class})
    Response answer(RuntimeException failure) {
        if (failure instanceof ConnectionException || faults.isDatabaseAtFault(failure)) {
            LOG.warnf("the database is not available: %s", failure.toString());
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        LOG.error("a statement failed", failure);
        return Response.serverError().build();
    }
}
