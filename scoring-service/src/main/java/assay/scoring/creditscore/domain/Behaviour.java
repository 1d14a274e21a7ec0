package assay.scoring.creditscore.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Behaviour of a client that tells of its willingness to repay. A characteristic of anything else tells of its ability
 * only: who is poor is not for that reason unwilling.
 */
public enum Behaviour {
    PAYMENT(
            "repaymentCount12m",
            "repaymentAmount12m",
            "repaidShareOfDrawn",
            "daysSinceRepayment",
            "reversalShare12m",
            "repaymentReversalShare12m",
            "worstDaysPastDue12m"),
    COMPLAINT("upheldComplaintCount12m"),
    DISCLOSURE("disclosureDelayDays", "statementAgeMonths");

    private final Set<String> features;

    Behaviour(String... features) {
        this.features = Set.of(features);
    }

    /** The behaviour that a feature of the catalogue shows; empty if it shows none. */
    public static Optional<Behaviour> of(String feature) {
        return Stream.of(values())
                .filter(behaviour -> behaviour.features.contains(feature))
                .findFirst();
    }

    /** Names of the features that show it. */
    public Set<String> features() {
        return features;
    }
}
