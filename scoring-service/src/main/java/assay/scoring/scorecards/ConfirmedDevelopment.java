package assay.scoring.scorecards;

import assay.foundation.jobs.JobContext;
import assay.foundation.jobs.TaskHandler;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The job of a card whose types were confirmed. */
@Singleton
class ConfirmedDevelopment implements TaskHandler {

    static final String KIND = "scorecard-fit";

    record Spec(UUID card) {}

    private final CardFitting fitting;

    ConfirmedDevelopment(CardFitting fitting) {
        this.fitting = fitting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) throws Exception {
        fitting.fit(context, context.spec(Spec.class).card());
    }

    @Override
    public void failed(JobContext context) {
        fitting.failed(context.spec(Spec.class).card());
    }
}
