package assay.scoring.creditscore;

import assay.foundation.audit.Audit;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.KnownClient;
import assay.scoring.creditscore.CreditSubjects.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Approves or refuses a departure; from an approval on, the departure is what is told about the client. */
@ApplicationScoped
class DepartureVerdicts {

    private final VisibleClients clients;
    private final CreditSubjects subjects;
    private final CreditDecisions decisions;
    private final Departures departures;
    private final DecisionKeeping keeping;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;
    private final Clock clock;

    DepartureVerdicts(
            VisibleClients clients,
            CreditSubjects subjects,
            CreditDecisions decisions,
            Departures departures,
            DecisionKeeping keeping,
            Caller caller,
            Audit audit,
            PortfolioZone zone,
            Clock clock) {
        this.clients = clients;
        this.subjects = subjects;
        this.decisions = decisions;
        this.departures = departures;
        this.keeping = keeping;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code four-eyes} if the caller asked for the departure; {@code departure-over} if an approval would
     *     come after its end
     * @throws Conflict {@code departure-decided} if somebody has decided already; {@code decision-superseded} if the
     *     client has been scored again
     */
    @Transactional(TxType.MANDATORY)
    Departure decide(Departure.Kind kind, UUID decisionId, UUID id, boolean approved) {
        CreditDecision decision = clients.requireDecision(decisionId);
        KnownClient client = clients.clientOf(decision).orElseThrow(() -> new NotFound("client", decisionId));
        Subject subject = subjects.lock(client.clientId());
        Departure departure =
                departures.find(kind, decisionId, id).orElseThrow(() -> new NotFound(kind.resource(), id));
        if (departure.requestedBy().equals(caller.subject())) {
            throw new Refused("four-eyes");
        }
        if (approved && zone.today().isAfter(departure.expiresOn())) {
            throw new Refused("departure-over");
        }
        Optional<CreditDecision> latest = decisions.latest(decision.subjectId());
        if (approved && !latest.map(CreditDecision::id).equals(Optional.of(decisionId))) {
            throw new Conflict("decision-superseded");
        }
        if (!departures.decide(id, approved, caller.subject(), clock.instant())) {
            throw new Conflict("departure-decided");
        }
        if (approved) {
            keeping.publish(subject, decision);
        }
        audit.record(approved ? "approve" : "refuse", kind.resource(), List.of(id, decisionId));
        return departures.find(kind, decisionId, id).orElseThrow();
    }
}
