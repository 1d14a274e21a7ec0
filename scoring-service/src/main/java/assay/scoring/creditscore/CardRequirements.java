package assay.scoring.creditscore;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Refused;
import assay.scoring.creditscore.domain.Behaviour;
import assay.scoring.creditscore.domain.Feature;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import assay.scoring.scorecards.CardActivating;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a card decide on clients only if the catalogue has every feature that it asks for, of the same type, and if its
 * willingness to repay comes from behaviour alone.
 */
@ApplicationScoped
class CardRequirements {

    /** @throws Refused {@code card-not-for-clients} with a pointer to whatever stands against it */
    void onActivating(@Observes CardActivating activating) {
        if (!ScoringCards.isForClients(activating.card().purpose())) {
            return;
        }
        List<Characteristic> characteristics = activating.card().card().characteristics();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < characteristics.size(); i++) {
            check(characteristics.get(i), "/characteristics/" + i, errors);
        }
        if (!errors.isEmpty()) {
            throw new Refused("card-not-for-clients", Map.of(), errors);
        }
    }

    private static void check(Characteristic characteristic, String pointer, List<FieldError> errors) {
        Optional<Feature> feature = FeatureCatalogue.find(characteristic.name());
        if (feature.isEmpty()) {
            errors.add(FieldError.of(pointer + "/name", "unknown-feature"));
        } else if (feature.get().type() != characteristic.type()) {
            errors.add(FieldError.of(pointer + "/type", "type-of-feature-differs"));
        } else if (characteristic.repayment() == RepaymentAspect.WILLINGNESS
                && Behaviour.of(characteristic.name()).isEmpty()) {
            errors.add(FieldError.of(pointer + "/repayment", "no-sign-of-willingness"));
        }
    }
}
