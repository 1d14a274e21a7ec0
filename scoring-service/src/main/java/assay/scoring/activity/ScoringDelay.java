package assay.scoring.activity;

import assay.foundation.events.InteractionRecorded;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Measures {@code assay.scoring.delay}: from the recording of an interaction to the commit of the score that knows it. */
@ApplicationScoped
class ScoringDelay {

    private final Timer timer;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    ScoringDelay(MeterRegistry registry, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.timer = Timer.builder("assay.scoring.delay")
                .description("From the recording of an interaction to the commit of the score that knows it")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts these interactions once the running transaction has committed. */
    void measureAfterCommit(List<InteractionRecorded> interactions) {
        transactions.registerInterposedSynchronization(new Measurement(interactions));
    }

    private final class Measurement implements Synchronization {

        private final List<InteractionRecorded> interactions;

        Measurement(List<InteractionRecorded> interactions) {
            this.interactions = interactions;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                Instant now = clock.instant();
                interactions.forEach(interaction -> timer.record(Duration.between(interaction.recordedAt(), now)));
            }
        }
    }
}
