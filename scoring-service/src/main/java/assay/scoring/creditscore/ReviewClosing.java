package assay.scoring.creditscore;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.scoring.activity.KnownClient;
import assay.scoring.creditscore.CreditDecision.Occasion;
import assay.scoring.creditscore.CreditDecision.Role;
import assay.scoring.creditscore.CreditSubjects.Subject;
import assay.scoring.creditscore.Review.ReviewOutcome;
import assay.scoring.creditscore.ScoringModels.Versions;
import assay.scoring.creditscore.domain.CreditOutcome;
import assay.scoring.creditscore.domain.CreditResult;
import assay.scoring.creditscore.domain.ReviewVerdict;
import assay.scoring.documents.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closes a review by somebody who did not make the decision. A changed outcome becomes a decision of its own, linked to
 * the old one and recomputed from the old one's inputs; the model's word stays visible beside the person's.
 */
@ApplicationScoped
class ReviewClosing {

    private final VisibleClients clients;
    private final CreditSubjects subjects;
    private final CreditDecisions decisions;
    private final ScoringModels models;
    private final Reviews reviews;
    private final DecisionKeeping keeping;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ReviewClosing(
            VisibleClients clients,
            CreditSubjects subjects,
            CreditDecisions decisions,
            ScoringModels models,
            Reviews reviews,
            DecisionKeeping keeping,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.clients = clients;
        this.subjects = subjects;
        this.decisions = decisions;
        this.models = models;
        this.reviews = reviews;
        this.keeping = keeping;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param changedTo the outcome in place of the reviewed one; null to uphold it
     * @throws Refused {@code four-eyes} if the caller made the decision; {@code review-needs-role} if the review asks for
     *     somebody of another role; {@code outcome-unchanged} if the new outcome is
     *     the old one
     * @throws Conflict {@code review-closed} if it is; {@code decision-superseded} if a changed decision is not the
     *     client's present one
     */
    @Transactional(TxType.MANDATORY)
    Review close(UUID decisionId, UUID reviewId, @Nullable CreditOutcome changedTo, String reason) {
        CreditDecision decision = clients.requireDecision(decisionId);
        KnownClient client = clients.clientOf(decision).orElseThrow(() -> new NotFound("client", decisionId));
        Subject subject = subjects.lock(client.clientId());
        Review review = reviews.find(decisionId, reviewId).orElseThrow(() -> new NotFound("credit-review", reviewId));
        if (decision.decidedBy().equals(caller.subject())) {
            throw new Refused("four-eyes");
        }
        if (!caller.hasRole(review.role().inTokens())) {
            throw new Refused("review-needs-role", Map.of("role", review.role().inTokens()));
        }
        if (review.outcome() != null) {
            throw new Conflict("review-closed");
        }
        UUID changed = changedTo == null ? null : change(subject, decision, new ReviewVerdict(changedTo, reason));
        Review closed = new Review(
                review.id(),
                decisionId,
                review.reason(),
                review.role(),
                review.deadline(),
                review.requestedBy(),
                review.requestedAt(),
                changedTo == null ? ReviewOutcome.UPHELD : ReviewOutcome.CHANGED,
                reason,
                changed,
                caller.subject(),
                clock.instant());
        if (!reviews.close(closed)) {
            throw new Conflict("review-closed");
        }
        audit.record("review", "credit-decision", List.of(decisionId, reviewId));
        return closed;
    }

    private UUID change(Subject subject, CreditDecision old, ReviewVerdict verdict) {
        if (verdict.outcome() == old.outcome()) {
            throw new Refused("outcome-unchanged");
        }
        CreditDecision latest = decisions.latest(old.subjectId()).orElseThrow();
        if (!latest.id().equals(old.id())) {
            throw new Conflict("decision-superseded");
        }
        DecisionInputs inputs = old.readInputs().with(verdict);
        Versions versions = new Versions(old.scorecardId(), old.masterScaleId(), old.strategyId());
        CreditResult result =
                (CreditResult) models.of(versions).orElseThrow().calculation().answer(inputs.values(), verdict);
        CreditDecision next = new CreditDecision(
                Ids.next(),
                old.subjectId(),
                old.portfolio(),
                subject.version() + 1,
                Role.CHAMPION,
                Occasion.REVIEW,
                old.asOf(),
                old.knownAt(),
                old.scorecardId(),
                old.masterScaleId(),
                old.strategyId(),
                result.points(),
                result.pd(),
                result.grade(),
                result.outcome(),
                Documents.write(inputs),
                Documents.write(result),
                null,
                old.id(),
                caller.subject(),
                clock.instant());
        decisions.add(next);
        keeping.publish(subject, next);
        return next.id();
    }
}
