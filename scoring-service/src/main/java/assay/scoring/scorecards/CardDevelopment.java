package assay.scoring.scorecards;

import assay.foundation.jobs.JobContext;
import assay.foundation.jobs.TaskHandler;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The job of an uploaded sample: its id is that of the card. */
@Singleton
class CardDevelopment implements TaskHandler {

    static final String KIND = "scorecard";

    record Spec(UUID settings) {}

    private final CardFitting fitting;

    CardDevelopment(CardFitting fitting) {
        this.fitting = fitting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) throws Exception {
        fitting.fit(context, context.jobId());
    }

    @Override
    public void failed(JobContext context) {
        fitting.failed(context.jobId());
    }
}
