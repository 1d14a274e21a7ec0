package assay.scoring.creditscore;

import assay.foundation.time.PortfolioZone;
import assay.scoring.creditscore.domain.Grade;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The present grades of clients, for whoever prices or limits what is granted to them. */
@ApplicationScoped
public class ClientGrades {

    private final CreditSubjects subjects;
    private final CreditDecisions decisions;
    private final Departures departures;
    private final Policies policies;
    private final PortfolioZone zone;

    ClientGrades(
            CreditSubjects subjects,
            CreditDecisions decisions,
            Departures departures,
            Policies policies,
            PortfolioZone zone) {
        this.subjects = subjects;
        this.decisions = decisions;
        this.departures = departures;
        this.policies = policies;
        this.zone = zone;
    }

    /** The client's grade; nothing if it has never been scored. */
    public Optional<ClientGrade> of(UUID clientId) {
        return subjects.subjectOf(clientId).flatMap(decisions::latest).map(this::of);
    }

    /** What counts about a decision today. */
    ClientGrade of(CreditDecision decision) {
        List<Departure> inForce = departures.inForce(List.of(decision.id()), zone.today());
        Optional<String> override = value(Departure.Kind.OVERRIDE, inForce);
        Optional<String> exception = value(Departure.Kind.POLICY_EXCEPTION, inForce);
        Grade grade = policies.find(Policy.Kind.MASTER_SCALE, decision.masterScaleId())
                .orElseThrow()
                .read(MasterScale.class)
                .find(override.orElse(decision.grade()))
                .orElseThrow();
        return new ClientGrade(
                decision.id(),
                decision.asOf(),
                grade.name(),
                grade.notch(),
                grade.pd(),
                exception.orElse(decision.outcome().name()),
                override.isPresent() || exception.isPresent());
    }

    private static Optional<String> value(Departure.Kind kind, List<Departure> inForce) {
        return inForce.stream()
                .filter(departure -> departure.kind() == kind)
                .findFirst()
                .map(Departure::value);
    }
}
