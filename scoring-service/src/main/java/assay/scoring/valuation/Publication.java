package assay.scoring.valuation;

import assay.foundation.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the other services what changed, through the outbox. */
@ApplicationScoped
class Publication {

    private final Outbox outbox;

    Publication(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Publishes new versions, which the running transaction has added to the history.
     *
     * @param model the model they were made with
     */
    void publish(ValuationModel model, List<ValuationRow> changed) {
        String currency = model.parameters().currency();
        int digits = model.parameters().fractionDigits();
        outbox.publish(changed.stream().map(row -> row.event(currency, digits)).toList());
    }
}
