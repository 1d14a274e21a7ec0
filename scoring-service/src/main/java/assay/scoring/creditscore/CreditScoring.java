package assay.scoring.creditscore;

import assay.foundation.audit.Audit;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.KnownClient;
import assay.scoring.creditscore.CreditDecision.Occasion;
import assay.scoring.creditscore.CreditSubjects.Subject;
import assay.scoring.creditscore.Scorer.Order;
import assay.scoring.creditscore.Scorer.Scored;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Scores a client because somebody asks for it. */
@ApplicationScoped
class CreditScoring {

    private final VisibleClients clients;
    private final CreditSubjects subjects;
    private final Scorer scorer;
    private final DecisionKeeping keeping;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;
    private final Clock clock;

    CreditScoring(
            VisibleClients clients,
            CreditSubjects subjects,
            Scorer scorer,
            DecisionKeeping keeping,
            Caller caller,
            Audit audit,
            PortfolioZone zone,
            Clock clock) {
        this.clients = clients;
        this.subjects = subjects;
        this.scorer = scorer;
        this.keeping = keeping;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Scores the client and keeps the decision.
     *
     * @throws Conflict if the portfolio has no released card, master scale or strategy
     * @throws Refused {@code too-little-data} naming what is missing, or {@code not-scorable} naming what the card does
     *     not understand
     */
    @Transactional(TxType.MANDATORY)
    CreditDecision score(UUID clientId, NewCreditScore request) {
        KnownClient client = clients.require(clientId);
        List<FieldError> errors = request.errors(zone.today(), clock.instant());
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Subject subject = subjects.lock(clientId);
        Instant now = clock.instant();
        Order order = new Order(
                client,
                request.supplied(),
                request.asOf() == null ? zone.today() : request.asOf(),
                Objects.requireNonNullElse(request.knownAt(), now),
                Occasion.REQUEST,
                caller.subject());
        CreditDecision decision = switch (scorer.score(order, scorer.released(client.portfolio()), subject, null)) {
            case Scored.Decided decided -> decided.decision();
            case Scored.Refused(var refused) -> throw refusal(refused.refusal());
            case Scored.UnknownThen _ -> throw new Refused("client-unknown-then");
        };
        keeping.keep(order, subject, decision);
        audit.record("decide", "credit-decision", List.of(decision.id()));
        return decision;
    }

    private static Refused refusal(RecordRefusal refusal) {
        boolean missing = refusal.faults().stream()
                .allMatch(fault -> fault instanceof RecordRefusal.TooLittleData
                        || fault instanceof RecordRefusal.MissingWithoutBin);
        return new Refused(
                missing ? "too-little-data" : "not-scorable",
                Map.of(),
                refusal.faults().stream()
                        .map(fault -> FieldError.of(
                                "/features/" + fault.field(), missing ? "feature-missing" : "feature-not-understood"))
                        .toList());
    }
}
