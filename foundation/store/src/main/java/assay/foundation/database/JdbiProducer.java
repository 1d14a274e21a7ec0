package assay.foundation.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Jdbi over the pooled data source. The pool hands every handle of one transaction the same connection, and the
 * container alone begins and commits; that is why Jdbi's own transaction calls are switched off. A handle opened
 * outside a transaction runs each statement by itself.
 */
@ApplicationScoped
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerArgument(new ByteaArrays());
        return jdbi;
    }
}
