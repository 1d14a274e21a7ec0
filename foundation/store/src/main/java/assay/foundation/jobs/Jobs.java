package assay.foundation.jobs;

import assay.foundation.ids.Ids;
import assay.foundation.security.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Creates computations and finds jobs. Uploads become jobs through {@link Uploads}. */
@ApplicationScoped
public class Jobs {

    private final JobLedger ledger;
    private final JobWakeUp wakeUp;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    Jobs(
            JobLedger ledger,
            JobWakeUp wakeUp,
            ObjectMapper mapper,
            Caller caller,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.ledger = ledger;
        this.wakeUp = wakeUp;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Creates a computation for the present caller in the running transaction; a worker takes it after the commit.
     *
     * @param kind of a {@link TaskHandler}
     * @param spec what to do; stored as JSON, handed to the handler, no personal data
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public UUID create(String kind, Object spec) {
        return create(kind, spec, caller.subject());
    }

    /**
     * Creates a computation as {@link #create(String, Object)} does, for somebody whose request is over.
     *
     * @param subject who asked for it
     */
    @Transactional(TxType.MANDATORY)
    public UUID create(String kind, Object spec, String subject) {
        UUID id = Ids.next();
        ledger.insert(new Job(
                id,
                kind,
                subject,
                JobState.QUEUED,
                json(spec),
                null,
                null,
                JobProgress.NONE,
                0,
                null,
                clock.instant(),
                null));
        wakeAfterCommit();
        return id;
    }

    public Optional<Job> find(UUID id) {
        return ledger.find(id);
    }

    /**
     * Asks for an early end, in the running transaction.
     *
     * @param subject who asks
     */
    @Transactional(TxType.MANDATORY)
    public void cancel(UUID id, String subject) {
        ledger.cancel(id, subject);
    }

    void wakeAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                wakeUp.wake();
            }
        });
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
