package assay.scoring.slotting;

import assay.foundation.audit.Audit;
import assay.foundation.etag.Etag;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Releases a card in place of the portfolio's present one, which is retired. Ratings stay as they were made. */
@ApplicationScoped
class CardActivation {

    private final SlottingCards cards;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CardActivation(SlottingCards cards, Caller caller, Audit audit, Clock clock) {
        this.cards = cards;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Releases the card. Nothing happens when it is released already.
     *
     * @param ifMatch the version the caller decided on
     * @throws Refused {@code four-eyes} if the caller wrote the card
     */
    @Transactional
    StoredCard activate(UUID id, @Nullable String ifMatch) {
        StoredCard card = cards.lock(id).orElseThrow(() -> new NotFound("slotting-card", id));
        Etag.require(ifMatch, card.version());
        if (card.author().equals(caller.subject())) {
            throw new Refused("four-eyes");
        }
        if (card.status() == StoredCard.Status.ACTIVE) {
            return card;
        }
        cards.activate(card, caller.subject(), clock.instant());
        audit.record("activate", "slotting-card", List.of(id));
        return cards.find(id).orElseThrow();
    }
}
