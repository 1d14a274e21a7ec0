package assay.scoring.slotting;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.security.Caller;
import assay.scoring.documents.Documents;
import assay.scoring.slotting.domain.SlottingCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** Takes a card among the candidates. */
@ApplicationScoped
class CardRegistration {

    private final SlottingCards cards;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CardRegistration(SlottingCards cards, Caller caller, Audit audit, Clock clock) {
        this.cards = cards;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid if the card contradicts itself */
    @Transactional(TxType.MANDATORY)
    CardReceipt register(NewSlottingCard request) {
        List<FieldError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        SlottingCard card = request.card();
        StoredCard stored = new StoredCard(
                Ids.next(),
                1,
                request.portfolioOrMain(),
                StoredCard.Status.CANDIDATE,
                card,
                Documents.hexHash(Documents.write(card)),
                caller.subject(),
                clock.instant(),
                null,
                null,
                null);
        cards.add(stored);
        audit.record("register", "slotting-card", List.of(stored.id()));
        return new CardReceipt(stored.id(), stored.version(), stored.status(), stored.documentHash());
    }
}
