package assay.foundation.jobs;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the workers of this process that a job may be waiting. */
@Singleton
class JobWakeUp {

    private final List<Runnable> workers = new CopyOnWriteArrayList<>();

    void register(Runnable worker) {
        workers.add(worker);
    }

    void wake() {
        workers.forEach(Runnable::run);
    }
}
