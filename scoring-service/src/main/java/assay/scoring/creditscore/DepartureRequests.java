package assay.scoring.creditscore;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import assay.scoring.creditscore.domain.CreditOutcome;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.creditscore.domain.OverrideRules;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Takes requests to depart from a client's present decision, within the limits of the strategy that made it. */
@ApplicationScoped
class DepartureRequests {

    private final VisibleClients clients;
    private final CreditDecisions decisions;
    private final Policies policies;
    private final Departures departures;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;
    private final Clock clock;

    DepartureRequests(
            VisibleClients clients,
            CreditDecisions decisions,
            Policies policies,
            Departures departures,
            Caller caller,
            Audit audit,
            PortfolioZone zone,
            Clock clock) {
        this.clients = clients;
        this.decisions = decisions;
        this.policies = policies;
        this.departures = departures;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Asks for another grade.
     *
     * @throws Refused {@code departure-refused} with the limit that it breaks
     * @throws Conflict {@code decision-superseded} if the client has been scored again
     */
    @Transactional(TxType.MANDATORY)
    Departure override(UUID decisionId, String grade, DepartureReason reason, LocalDate expiresOn) {
        CreditDecision decision = requireCurrent(decisionId);
        MasterScale scale = policies.find(Policy.Kind.MASTER_SCALE, decision.masterScaleId())
                .orElseThrow()
                .read(MasterScale.class);
        rules(decision)
                .fault(scale, decision.grade(), grade, zone.today(), expiresOn)
                .ifPresent(fault -> refuse(fault, "/grade"));
        int notches = scale.notches(decision.grade(), grade);
        return add(decision, Departure.Kind.OVERRIDE, decision.grade(), grade, notches, reason, expiresOn);
    }

    /**
     * Asks for another outcome than the strategy's.
     *
     * @throws Refused {@code departure-refused} with the limit that it breaks
     * @throws Conflict {@code decision-superseded} if the client has been scored again
     */
    @Transactional(TxType.MANDATORY)
    Departure exception(UUID decisionId, CreditOutcome outcome, DepartureReason reason, LocalDate expiresOn) {
        CreditDecision decision = requireCurrent(decisionId);
        if (outcome == decision.outcome()) {
            throw new Refused("departure-refused", Map.of(), List.of(FieldError.of("/outcome", "same-outcome")));
        }
        rules(decision).expiryFault(zone.today(), expiresOn).ifPresent(fault -> refuse(fault, "/outcome"));
        return add(
                decision,
                Departure.Kind.POLICY_EXCEPTION,
                decision.outcome().name(),
                outcome.name(),
                0,
                reason,
                expiresOn);
    }

    private CreditDecision requireCurrent(UUID decisionId) {
        CreditDecision decision = clients.requireDecision(decisionId);
        boolean current = decisions
                .latest(decision.subjectId())
                .filter(latest -> latest.id().equals(decisionId))
                .isPresent();
        if (!current) {
            throw new Conflict("decision-superseded");
        }
        return decision;
    }

    private OverrideRules rules(CreditDecision decision) {
        DecisionStrategy strategy = policies.find(Policy.Kind.DECISION_STRATEGY, decision.strategyId())
                .orElseThrow()
                .read(DecisionStrategy.class);
        return strategy.overrides();
    }

    private Departure add(
            CreditDecision decision,
            Departure.Kind kind,
            String modelValue,
            String value,
            int notches,
            DepartureReason reason,
            LocalDate expiresOn) {
        if (!reason.isFor(kind)) {
            throw new Refused(
                    "departure-refused", Map.of(), List.of(FieldError.of("/reason", "reason-of-the-other-kind")));
        }
        Departure departure = new Departure(
                Ids.next(),
                decision.id(),
                kind,
                modelValue,
                value,
                notches,
                reason,
                expiresOn,
                caller.subject(),
                clock.instant(),
                null,
                null,
                null);
        departures.add(departure);
        audit.record("request", kind.resource(), List.of(departure.id(), decision.id()));
        return departure;
    }

    private static void refuse(OverrideRules.Fault fault, String pointer) {
        boolean expiry =
                fault == OverrideRules.Fault.EXPIRES_TOO_EARLY || fault == OverrideRules.Fault.EXPIRES_TOO_LATE;
        throw new Refused(
                "departure-refused",
                Map.of(),
                List.of(FieldError.of(
                        expiry ? "/expiresOn" : pointer,
                        fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }
}
