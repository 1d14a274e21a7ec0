package assay.scoring.creditscore;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Refused;
import assay.scoring.creditscore.domain.Feature;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import assay.scoring.scorecards.CardActivating;
import assay.scoring.scorecards.domain.Characteristic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a card decide on clients only if the catalogue has every feature that it asks for, of the same type. */
@ApplicationScoped
class CardRequirements {

    /** @throws Refused {@code card-needs-absent-features} with a pointer to each of them */
    void onActivating(@Observes CardActivating activating) {
        if (!ScoringCards.isForClients(activating.card().purpose())) {
            return;
        }
        List<Characteristic> characteristics = activating.card().card().characteristics();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < characteristics.size(); i++) {
            Optional<Feature> feature =
                    FeatureCatalogue.find(characteristics.get(i).name());
            if (feature.isEmpty()) {
                errors.add(FieldError.of("/characteristics/" + i + "/name", "unknown-feature"));
            } else if (feature.get().type() != characteristics.get(i).type()) {
                errors.add(FieldError.of("/characteristics/" + i + "/type", "type-of-feature-differs"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused("card-needs-absent-features", Map.of(), errors);
        }
    }
}
