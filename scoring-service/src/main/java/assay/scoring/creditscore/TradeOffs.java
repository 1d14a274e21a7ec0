package assay.scoring.creditscore;

import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.time.PortfolioZone;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.TradeOff;
import assay.scoring.creditscore.domain.TradeOff.Applicant;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import assay.scoring.scorecards.domain.ScoreScale;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Tries a strategy on clients that were decided on, before it is released. Changes nothing. */
@ApplicationScoped
class TradeOffs {

    /** Clients that are looked at, at most. */
    private static final int MOST = 10_000;

    private final CreditDecisions decisions;
    private final Policies policies;
    private final PortfolioZone zone;

    TradeOffs(CreditDecisions decisions, Policies policies, PortfolioZone zone) {
        this.decisions = decisions;
        this.policies = policies;
        this.zone = zone;
    }

    /**
     * The table and the swap set.
     *
     * @throws Invalid if the period ends before it begins
     * @throws Conflict {@code no-decisions} if nobody in the period can be compared
     */
    TradeOffView of(Policy candidate, NewTradeOff request) {
        if (request.to().isBefore(request.from())) {
            throw new Invalid(FieldError.of("/to", "before-from"));
        }
        Instant from = request.from().atStartOfDay(zone.zone()).toInstant();
        Instant to = request.to().plusDays(1).atStartOfDay(zone.zone()).toInstant();
        DecisionStrategy strategy = candidate.read(DecisionStrategy.class);
        Optional<DecisionStrategy> active = policies.active(Policy.Kind.DECISION_STRATEGY, candidate.portfolio())
                .map(policy -> policy.read(DecisionStrategy.class))
                .filter(present -> present.scale().equals(strategy.scale()));
        SortedSet<String> asked = new TreeSet<>(strategy.features());
        active.ifPresent(present -> asked.addAll(present.features()));
        List<CreditDecision> found = decisions.latestOfEach(candidate.portfolio(), from, to, MOST);
        Map<UUID, ScoreScale> scales = new HashMap<>();
        List<Applicant> applicants = new ArrayList<>();
        for (CreditDecision decision : found) {
            ScoreScale scale = scales.computeIfAbsent(decision.strategyId(), this::scaleOf);
            var values = decision.readInputs().values();
            // only a client whose record answers every question can be told what it would have got
            if (scale.equals(strategy.scale()) && values.keySet().containsAll(asked)) {
                applicants.add(new Applicant(decision.points(), decision.pd(), values));
            }
        }
        if (applicants.isEmpty()) {
            throw new Conflict("no-decisions");
        }
        return new TradeOffView(
                candidate.id(),
                applicants.size(),
                found.size() - applicants.size(),
                TradeOff.table(strategy, applicants, request.shiftsOrUsual()),
                active.map(present -> TradeOff.swapSet(present, strategy, applicants))
                        .orElse(null));
    }

    private ScoreScale scaleOf(UUID strategyId) {
        return policies.find(Policy.Kind.DECISION_STRATEGY, strategyId)
                .orElseThrow()
                .read(DecisionStrategy.class)
                .scale();
    }
}
