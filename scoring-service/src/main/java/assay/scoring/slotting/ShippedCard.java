package assay.scoring.slotting;

import assay.scoring.documents.Documents;
import assay.scoring.slotting.domain.SlottingCard;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts the card that ships with the product among the candidates, once. Nobody uses it before somebody releases it. */
@ApplicationScoped
class ShippedCard {

    /** A changed document is another card and needs another id. */
    static final UUID ID = UUID.fromString("019d2c00-0000-7000-8000-000000000001");

    private static final String DOCUMENT = "slotting/project-finance-card.json";

    private final SlottingCards cards;
    private final Clock clock;

    ShippedCard(SlottingCards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @Transactional
    void start(@Observes StartupEvent started) {
        SlottingCard card = Documents.shipped(DOCUMENT, SlottingCard.class);
        cards.add(new StoredCard(
                ID,
                1,
                NewSlottingCard.MAIN,
                StoredCard.Status.CANDIDATE,
                card,
                Documents.hexHash(Documents.write(card)),
                StoredCard.SHIPPED_BY,
                clock.instant(),
                null,
                null,
                null));
    }
}
