package assay.scoring.valuation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;

/** Transactions that read whole portfolios and are therefore not bounded as others are. They hold nobody up. */
@ApplicationScoped
class LongTransactions {

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final String UNBOUND = """
            SELECT set_config('transaction_timeout', '0', true) AS of_transactions,
                set_config('idle_in_transaction_session_timeout', '0', true) AS of_idle_transactions
            """;

    private final Jdbi jdbi;

    LongTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Does the work in a transaction of its own, of at most an hour. */
    <T> T call(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> {
                    jdbi.useHandle(
                            handle -> handle.createQuery(UNBOUND).mapToMap().one());
                    return work.call();
                });
    }
}
