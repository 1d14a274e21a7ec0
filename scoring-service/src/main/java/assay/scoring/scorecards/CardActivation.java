package assay.scoring.scorecards;

import assay.foundation.audit.Audit;
import assay.foundation.etag.Etag;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.development.SelfTestRecord;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Releases a card after its self-test: the stored document, read back, must have its hash and give every stored record
 * the same score to the bit. The card of the purpose that was released before is retired.
 */
@ApplicationScoped
class CardActivation {

    private final CardRegistry registry;
    private final Scorecards cards;
    private final Event<CardActivating> activating;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CardActivation(
            CardRegistry registry,
            Scorecards cards,
            Event<CardActivating> activating,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.registry = registry;
        this.cards = cards;
        this.activating = activating;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Releases a card; nothing happens when it is released already.
     *
     * @param ifMatch the revision the caller decided on
     * @throws Refused {@code four-eyes} if the caller asked for the card, {@code self-test-failed} if it does not
     *     score as it did when it was made
     * @throws Conflict {@code card-not-activatable} if there is no card to release
     */
    @Transactional
    CardEntry activate(UUID id, @Nullable String ifMatch) {
        CardEntry entry = registry.lock(id).orElseThrow(() -> new NotFound("scorecard", id));
        Etag.require(ifMatch, entry.revision());
        if (entry.requestedBy().equals(caller.subject())) {
            throw new Refused("four-eyes");
        }
        if (entry.status() == CardStatus.ACTIVE) {
            return entry;
        }
        if (!entry.status().hasCard()) {
            throw new Conflict("card-not-activatable", Map.of("status", entry.status()));
        }
        requireSelfTest(entry);
        activating.fire(new CardActivating(entry.registered()));
        registry.activate(entry, caller.subject(), clock.instant());
        audit.record("activate", "scorecard", List.of(id));
        return cards.entry(id).orElseThrow();
    }

    private static void requireSelfTest(CardEntry entry) {
        String document = String.valueOf(entry.document());
        boolean unchanged = Arrays.equals(Documents.hash(document), entry.documentHash());
        List<SelfTestRecord> records = CardDocument.read(document).selfTest();
        CardEvaluator evaluator = new CardEvaluator(entry.registered().card());
        long failed = records.stream()
                .filter(record -> !record.isReproducedBy(evaluator))
                .count();
        if (!unchanged || failed > 0 || records.isEmpty()) {
            throw new Refused("self-test-failed", Map.of("failed", failed, "records", records.size()));
        }
    }
}
