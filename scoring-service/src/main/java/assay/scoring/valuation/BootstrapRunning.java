package assay.scoring.valuation;

import assay.foundation.jobs.JobContext;
import assay.foundation.jobs.JobProgress;
import assay.foundation.jobs.TaskHandler;
import assay.scoring.valuation.domain.evidence.Bootstrap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the draws of a bootstrap, a batch at a time on a few threads. Each draw depends on the seed and its own number
 * alone, so neither the threads nor an interruption change the result.
 */
@ApplicationScoped
class BootstrapRunning implements TaskHandler {

    static final String KIND = "bootstrap-run";

    private static final int BATCH = 10;
    private static final int MOST_THREADS = 4;

    private final ValuationModels models;
    private final FitData data;
    private final BootstrapRuns runs;
    private final LongTransactions longTransactions;

    BootstrapRunning(ValuationModels models, FitData data, BootstrapRuns runs, LongTransactions longTransactions) {
        this.models = models;
        this.data = data;
        this.runs = runs;
        this.longTransactions = longTransactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) throws InterruptedException, ExecutionException {
        NewBootstrapRun request = context.spec(NewBootstrapRun.class);
        ValuationModel model = models.find(request.modelId()).orElseThrow();
        // the facts of the fit: what was recorded since would be another sample
        List<FitData.Client> clients = longTransactions.call(
                () -> data.of(model.settings(), model.settings().observedUntil(), model.fittedAt()));
        Bootstrap bootstrap = new Bootstrap(
                model.parameters().repeats(),
                clients.stream()
                        .map(client -> new Bootstrap.Client(client.history(), client.spend()))
                        .toList(),
                Objects.requireNonNull(request.seed()));
        List<Optional<Bootstrap.Replicate>> draws = new ArrayList<>();
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            while (draws.size() < request.draws()) {
                int end = Math.min(draws.size() + BATCH, request.draws());
                List<Future<Optional<Bootstrap.Replicate>>> batch = new ArrayList<>();
                for (int number = draws.size(); number < end; number++) {
                    int its = number;
                    batch.add(workers.submit(() -> bootstrap.replicate(its)));
                }
                for (Future<Optional<Bootstrap.Replicate>> draw : batch) {
                    draws.add(draw.get());
                }
                context.progress(progress(draws));
            }
        }
        context.complete(() -> runs.finished(context.jobId(), draws));
    }

    private static JobProgress progress(List<Optional<Bootstrap.Replicate>> draws) {
        long fitted = draws.stream().filter(Optional::isPresent).count();
        return new JobProgress(draws.size(), fitted, 0, draws.size() - fitted, 0);
    }
}
