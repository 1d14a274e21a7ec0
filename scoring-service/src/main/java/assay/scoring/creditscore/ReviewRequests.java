package assay.scoring.creditscore;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes requests that a person looks at a decision. */
@ApplicationScoped
class ReviewRequests {

    /** Nobody is kept waiting longer than this. */
    private static final int LONGEST_DAYS = 90;

    private final VisibleClients clients;
    private final Reviews reviews;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;
    private final Clock clock;

    ReviewRequests(
            VisibleClients clients, Reviews reviews, Caller caller, Audit audit, PortfolioZone zone, Clock clock) {
        this.clients = clients;
        this.reviews = reviews;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @throws Invalid if the deadline is past or more than 90 days away
     * @throws Conflict {@code not-a-decision} for a challenger's score
     */
    @Transactional(TxType.MANDATORY)
    Review request(UUID decisionId, Review.Ground reason, Review.ReviewerRole role, LocalDate deadline) {
        CreditDecision decision = clients.requireDecision(decisionId);
        if (decision.role() != CreditDecision.Role.CHAMPION) {
            throw new Conflict("not-a-decision");
        }
        LocalDate today = zone.today();
        if (deadline.isBefore(today) || deadline.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Invalid(FieldError.of("/deadline", "deadline-out-of-range"));
        }
        Review review = new Review(
                Ids.next(),
                decisionId,
                reason,
                role,
                deadline,
                caller.subject(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
        reviews.add(review);
        audit.record("request", "credit-review", List.of(review.id(), decisionId));
        return review;
    }
}
