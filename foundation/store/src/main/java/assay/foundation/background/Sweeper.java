package assay.foundation.background;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Runs the sweeps: one replica at a time, a bounded number of rows per transaction. */
@ApplicationScoped
class Sweeper {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int ROWS_PER_TRANSACTION = 5_000;

    private final Jdbi jdbi;
    private final List<Sweep> sweeps;
    private final boolean enabled;
    private @Nullable Rounds rounds;

    Sweeper(
            Jdbi jdbi,
            @All List<Sweep> sweeps,
            @ConfigProperty(name = "assay.background.enabled", defaultValue = "true") boolean enabled) {
        this.jdbi = jdbi;
        this.sweeps = sweeps;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            rounds = Rounds.start("sweeper", PAUSE, this::round);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (rounds != null) {
            rounds.close();
        }
    }

    private boolean round() {
        boolean more = false;
        for (Sweep sweep : sweeps) {
            more |= QuarkusTransaction.requiringNew()
                    .call(() -> jdbi.withHandle(handle -> Leadership.tryTake(handle, "sweeper")
                            && sweep.remove(handle, ROWS_PER_TRANSACTION) == ROWS_PER_TRANSACTION));
        }
        return more;
    }
}
