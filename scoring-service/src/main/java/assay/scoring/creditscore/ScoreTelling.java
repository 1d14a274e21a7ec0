package assay.scoring.creditscore;

import assay.foundation.events.CreditScoreChanged;
import assay.foundation.time.PortfolioZone;
import assay.scoring.creditscore.CreditSubjects.Subject;
import assay.scoring.creditscore.domain.Grade;
import assay.scoring.creditscore.domain.MasterScale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the other services are told about a client's credit: the model's word, or people's where it is in force. */
@ApplicationScoped
class ScoreTelling {

    private final Policies policies;
    private final Departures departures;
    private final PortfolioZone zone;

    ScoreTelling(Policies policies, Departures departures, PortfolioZone zone) {
        this.policies = policies;
        this.departures = departures;
        this.zone = zone;
    }

    /** The event of the client's next version. */
    CreditScoreChanged event(Subject subject, CreditDecision decision) {
        List<Departure> inForce = departures.inForce(List.of(decision.id()), zone.today());
        Optional<String> grade = value(Departure.Kind.OVERRIDE, inForce);
        Optional<String> outcome = value(Departure.Kind.POLICY_EXCEPTION, inForce);
        MasterScale scale = policies.find(Policy.Kind.MASTER_SCALE, decision.masterScaleId())
                .orElseThrow()
                .masterScale();
        Grade effective = scale.find(grade.orElse(decision.grade())).orElseThrow();
        return new CreditScoreChanged(
                subject.clientId(),
                decision.portfolio(),
                subject.version() + 1,
                decision.id(),
                decision.asOf(),
                decision.points(),
                effective.name(),
                effective.pd(),
                outcome.orElse(decision.outcome().name()),
                grade.isPresent() || outcome.isPresent(),
                decision.decidedAt());
    }

    private static Optional<String> value(Departure.Kind kind, List<Departure> inForce) {
        return inForce.stream()
                .filter(departure -> departure.kind() == kind)
                .findFirst()
                .map(Departure::value);
    }
}
