package assay.scoring.valuation;

import assay.scoring.activity.DayTotal;
import assay.scoring.valuation.domain.evidence.GapEvidence;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Watches how evenly clients' days with transactions follow each other; day totals come in the order of clients and days. */
final class GapRegularity implements Consumer<DayTotal> {

    private final GapEvidence.Counter counter = new GapEvidence.Counter();
    private @Nullable UUID client;
    private long day = Long.MIN_VALUE;

    @Override
    public void accept(DayTotal total) {
        if (!total.clientId().equals(client)) {
            counter.nextClient();
            client = total.clientId();
        } else if (total.epochDay() > day) {
            counter.gap(total.epochDay() - day);
        }
        day = total.epochDay();
    }

    /** To be called after the last total. */
    GapEvidence evidence() {
        counter.nextClient();
        return counter.evidence();
    }
}
