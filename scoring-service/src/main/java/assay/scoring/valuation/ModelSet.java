package assay.scoring.valuation;

import assay.scoring.activity.ClientTraits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The released models of a portfolio that whole clients are valued with, and the settings.
 *
 * @param whole of the portfolio; falls in where a client's segment has none
 * @param ofSegments one per segment at most, in the order of their ids
 * @param inForce settings that go with them
 */
record ModelSet(ValuationModel whole, List<ValuationModel> ofSegments, InForceSettings inForce) {

    /** Empty without a model of the whole portfolio. */
    static Optional<ModelSet> of(List<ValuationModel> models, InForceSettings inForce) {
        List<ValuationModel> ofSegments = models.stream()
                .filter(model -> model.settings().scope().segment() != null)
                .toList();
        return models.stream()
                .filter(model -> model.settings().scope().segment() == null)
                .findFirst()
                .map(whole -> new ModelSet(whole, ofSegments, inForce));
    }

    /** One model for everybody. */
    static ModelSet of(ValuationModel model, InForceSettings inForce) {
        return new ModelSet(model, List.of(), inForce);
    }

    /** The client's model: its segment's with the class, its type's, the portfolio's. */
    ValuationModel of(ClientTraits client) {
        return named(client.segment()).or(() -> named(client.type())).orElse(whole);
    }

    /** Whether clients' traits must be known to find or use the models. */
    boolean needsTraits() {
        return !ofSegments.isEmpty()
                || whole.settings().needsTraits()
                || inForce.settings().needsTraits();
    }

    List<UUID> segmentModels() {
        return ofSegments.stream().map(ValuationModel::id).toList();
    }

    private Optional<ValuationModel> named(@Nullable String segment) {
        return ofSegments.stream()
                .filter(model -> model.settings().scope().segment().equals(segment))
                .findFirst();
    }
}
