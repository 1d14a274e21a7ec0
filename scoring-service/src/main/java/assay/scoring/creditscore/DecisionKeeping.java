package assay.scoring.creditscore;

import assay.foundation.outbox.Outbox;
import assay.scoring.creditscore.CreditSubjects.Subject;
import assay.scoring.creditscore.Scorer.Order;
import assay.scoring.creditscore.Scorer.Scored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Keeps a decision with the running transaction: the record, the challengers' scores in its shadow, the client's next
 * version and the event about it.
 */
@ApplicationScoped
class DecisionKeeping {

    private final CreditDecisions decisions;
    private final CreditSubjects subjects;
    private final ScoringCards cards;
    private final Scorer scorer;
    private final ScoreTelling telling;
    private final Outbox outbox;

    DecisionKeeping(
            CreditDecisions decisions,
            CreditSubjects subjects,
            ScoringCards cards,
            Scorer scorer,
            ScoreTelling telling,
            Outbox outbox) {
        this.decisions = decisions;
        this.subjects = subjects;
        this.cards = cards;
        this.scorer = scorer;
        this.telling = telling;
        this.outbox = outbox;
    }

    /**
     * @param order what was scored
     * @param subject locked before it was scored
     */
    @Transactional(TxType.MANDATORY)
    void keep(Order order, Subject subject, CreditDecision decision) {
        decisions.add(decision);
        for (ScoringCards.Card challenger : cards.challengers(order.client().portfolio())) {
            scorer.with(order.client().portfolio(), challenger)
                    .map(versions -> scorer.score(order, versions, subject, decision))
                    .ifPresent(this::keepShadow);
        }
        publish(subject, decision);
    }

    /** A challenger that cannot score the client leaves a gap in the comparison and nothing else. */
    private void keepShadow(Scored shadow) {
        if (shadow instanceof Scored.Decided decided) {
            decisions.add(decided.decision());
        }
    }

    /** Tells of a decision that is kept already, as the client's next version. */
    @Transactional(TxType.MANDATORY)
    void publish(Subject subject, CreditDecision decision) {
        subjects.published(subject);
        outbox.publish(telling.event(subject, decision));
    }
}
