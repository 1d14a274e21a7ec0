package assay.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import assay.foundation.StoreTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@StoreTest
class DatabaseFaultsTest {

    @Inject
    DatabaseFaults faults;

    @Inject
    Jdbi jdbi;

    @Test
    void a_connection_lost_at_commit_is_a_fault_of_a_database_that_answers_again() {
        Throwable failure =
                catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
                    int backend = jdbi.withHandle(handle -> handle.createQuery("SELECT pg_backend_pid()")
                            .mapTo(int.class)
                            .one());
                    terminate(backend);
                }));

        assertThat(failure).isNotNull();
        assertThat(faults.answers()).isTrue();
        assertThat(faults.isDatabaseAtFault(failure)).isTrue();
    }

    @Test
    void a_statement_that_cannot_be_understood_is_a_fault_of_who_wrote_it() {
        Throwable failure = catchThrowable(() -> jdbi.useHandle(handle -> handle.execute("SELECT no_such_column")));

        assertThat(faults.isDatabaseAtFault(failure)).isFalse();
    }

    /** On a thread, and so a connection, of its own. */
    private void terminate(int backend) {
        try (ExecutorService another = Executors.newVirtualThreadPerTaskExecutor()) {
            another.submit(() ->
                            jdbi.useHandle(handle -> handle.createQuery("SELECT pg_terminate_backend(:backend, 5000)")
                                    .bind("backend", backend)
                                    .mapTo(boolean.class)
                                    .one()))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
