package assay.scoring.creditscore;

import assay.foundation.ids.Ids;
import assay.foundation.problem.Conflict;
import assay.scoring.activity.KnownClient;
import assay.scoring.creditscore.CreditDecision.Occasion;
import assay.scoring.creditscore.CreditDecision.Role;
import assay.scoring.creditscore.CreditSubjects.Subject;
import assay.scoring.creditscore.ScoringModels.Models;
import assay.scoring.creditscore.ScoringModels.Versions;
import assay.scoring.creditscore.domain.CreditAnswer;
import assay.scoring.creditscore.domain.CreditResult;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.Supplied;
import assay.scoring.documents.Documents;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores one client with the released documents and makes the record of it; writes nothing. */
@ApplicationScoped
class Scorer {

    private final ScoringCards cards;
    private final Policies policies;
    private final ScoringModels models;
    private final ClientEvidence evidence;
    private final Clock clock;

    Scorer(ScoringCards cards, Policies policies, ScoringModels models, ClientEvidence evidence, Clock clock) {
        this.cards = cards;
        this.policies = policies;
        this.models = models;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * What is to be scored.
     *
     * @param asOf last day that counts
     * @param knownAt what was recorded later is left out
     * @param by who is answerable for the decision
     */
    record Order(
            KnownClient client, Supplied supplied, LocalDate asOf, Instant knownAt, Occasion occasion, String by) {}

    /** A record to be kept, or why there is none. */
    sealed interface Scored {

        record Decided(CreditDecision decision, CreditResult result) implements Scored {}

        record Refused(CreditAnswer.Refused answer) implements Scored {}

        /** No profile of the client was known at the time. */
        record UnknownThen() implements Scored {}
    }

    /**
     * The versions released for a portfolio.
     *
     * @throws Conflict if one is missing, or card and strategy do not belong together
     */
    Versions released(String portfolio) {
        Map<String, Object> of = Map.of("portfolio", portfolio);
        if (cards.champion(portfolio).isEmpty()) {
            throw new Conflict("no-active-scorecard", of);
        }
        if (policies.active(Policy.Kind.MASTER_SCALE, portfolio).isEmpty()) {
            throw new Conflict("no-active-master-scale", of);
        }
        if (policies.active(Policy.Kind.DECISION_STRATEGY, portfolio).isEmpty()) {
            throw new Conflict("no-active-decision-strategy", of);
        }
        return releasedIfAny(portfolio).orElseThrow(() -> new Conflict("strategy-for-another-scale", of));
    }

    /** The same; nothing instead of a problem. */
    Optional<Versions> releasedIfAny(String portfolio) {
        return cards.champion(portfolio).flatMap(card -> with(portfolio, card));
    }

    /** The released master scale and strategy with a card; nothing if they are missing or do not belong together. */
    Optional<Versions> with(String portfolio, ScoringCards.Card card) {
        Optional<Policy> scale = policies.active(Policy.Kind.MASTER_SCALE, portfolio);
        return policies.active(Policy.Kind.DECISION_STRATEGY, portfolio)
                .filter(strategy -> scale.isPresent()
                        && strategy.read(DecisionStrategy.class)
                                .scale()
                                .equals(card.document().scale()))
                .map(strategy -> new Versions(card.id(), scale.orElseThrow().id(), strategy.id()));
    }

    /**
     * Scores a client as its next version.
     *
     * @param champion the decision that a challenger's score shadows; null for the decision itself
     */
    Scored score(Order order, Versions versions, Subject subject, @Nullable CreditDecision champion) {
        Models with = models.of(versions).orElseThrow();
        return evidence.of(
                        order.client(), with.calculation().features(), order.supplied(), order.asOf(), order.knownAt())
                .map(inputs -> decide(order, with, subject, inputs, champion))
                .orElseGet(Scored.UnknownThen::new);
    }

    private Scored decide(
            Order order, Models with, Subject subject, DecisionInputs inputs, @Nullable CreditDecision champion) {
        return switch (with.calculation().answer(inputs.values(), inputs.verdict())) {
            case CreditAnswer.Refused refused -> new Scored.Refused(refused);
            case CreditResult result ->
                new Scored.Decided(record(order, with.versions(), subject, inputs, result, champion), result);
        };
    }

    private CreditDecision record(
            Order order,
            Versions versions,
            Subject subject,
            DecisionInputs inputs,
            CreditResult result,
            @Nullable CreditDecision champion) {
        return new CreditDecision(
                Ids.next(),
                subject.subjectId(),
                order.client().portfolio(),
                subject.version() + 1,
                champion == null ? Role.CHAMPION : Role.CHALLENGER,
                order.occasion(),
                order.asOf(),
                order.knownAt(),
                versions.scorecardId(),
                versions.masterScaleId(),
                versions.strategyId(),
                result.points(),
                result.pd(),
                result.grade(),
                result.outcome(),
                Documents.write(inputs),
                Documents.write(result),
                champion == null ? null : champion.id(),
                null,
                order.by(),
                clock.instant());
    }
}
