package assay.scoring.valuation;

import assay.foundation.background.Rounds;
import assay.scoring.valuation.ModelFit.Result;
import assay.scoring.valuation.ValuationModel.Status;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fits the models that wait for it, one after the other, on a thread of its own. A model belongs to the replica whose
 * transaction holds its lock; when that replica is killed the lock is gone and another one starts over. The transaction
 * only reads until its last moment, so that a long fit holds nobody up.
 */
@ApplicationScoped
class ModelFitting {

    private static final Logger LOG = Logger.getLogger(ModelFitting.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final LongTransactions longTransactions;
    private final ValuationModels models;
    private final ModelFit fit;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final boolean enabled;
    private volatile @Nullable Rounds rounds;

    ModelFitting(
            LongTransactions longTransactions,
            ValuationModels models,
            ModelFit fit,
            Clock clock,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "assay.background.enabled", defaultValue = "true") boolean enabled) {
        this.longTransactions = longTransactions;
        this.models = models;
        this.fit = fit;
        this.clock = clock;
        this.transactions = transactions;
        this.enabled = enabled;
    }

    /** Starts on a model that the running transaction registers as soon as it has committed. */
    void wakeAfterCommit() {
        transactions.registerInterposedSynchronization(new WakeUp());
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            rounds = Rounds.start("model-fitting", PAUSE, this::round);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        Rounds running = rounds;
        if (running != null) {
            running.close();
        }
    }

    private boolean round() {
        return longTransactions.call(() -> {
            Optional<ValuationModel> next = models.takeNextToFit();
            next.ifPresent(this::fit);
            return next.isPresent();
        });
    }

    private void fit(ValuationModel model) {
        long started = System.nanoTime();
        switch (result(model)) {
            case Result.Usable usable -> models.fitted(model.id(), usable.parameters(), clock.instant());
            case Result.Useless useless ->
                models.refused(model.id(), useless.status(), useless.reason(), useless.figures(), clock.instant());
        }
        LOG.infof("fit of model %s took %d ms", model.id(), (System.nanoTime() - started) / 1_000_000);
    }

    /** A fault of the mathematics must not be tried for ever; a fault of the database is, by the rounds. */
    private Result result(ValuationModel model) {
        try {
            return fit.fit(model.settings());
        } catch (ArithmeticException | IllegalArgumentException e) {
            LOG.errorf(e, "fit of model %s failed", model.id());
            return new Result.Useless(Status.FAILED, "fit-failed", Map.of());
        }
    }

    private final class WakeUp implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            Rounds running = rounds;
            if (running != null) {
                running.wake();
            }
        }
    }
}
