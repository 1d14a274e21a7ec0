package assay.scoring.valuation;

import assay.foundation.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells what changed: to the history and, through the outbox, to the other services. */
@ApplicationScoped
class Publication {

    private final ValuationWrites writes;
    private final Outbox outbox;

    Publication(ValuationWrites writes, Outbox outbox) {
        this.writes = writes;
        this.outbox = outbox;
    }

    /**
     * Publishes new versions with the running transaction.
     *
     * @param model the model they were made with
     */
    void publish(ValuationModel model, List<ValuationRow> changed) {
        writes.addHistory(changed);
        tell(model, changed);
    }

    /** Tells the other services of new versions that are in the history already. */
    void tell(ValuationModel model, List<ValuationRow> changed) {
        String currency = model.parameters().currency();
        int digits = model.parameters().fractionDigits();
        outbox.publish(changed.stream().map(row -> row.event(currency, digits)).toList());
    }
}
