package assay.scoring.activity;

import assay.foundation.events.InteractionEvent;
import assay.foundation.events.InteractionRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/** Takes in a micro-batch of interactions: stores the facts and announces whose transactions are new. */
@ApplicationScoped
class ActivityRecording {

    private final Facts facts;
    private final Event<NewFacts> announcement;
    private final ScoringDelay delay;

    ActivityRecording(Facts facts, Event<NewFacts> announcement, ScoringDelay delay) {
        this.facts = facts;
        this.announcement = announcement;
        this.delay = delay;
    }

    /**
     * Stores what is new among the interactions. Observers of {@link NewFacts} run in the same transaction, so that a
     * score is committed together with the facts it rests on.
     */
    @Transactional(TxType.MANDATORY)
    void record(List<InteractionEvent> interactions) {
        List<InteractionRecorded> recorded = new ArrayList<>(interactions.size());
        for (InteractionEvent interaction : interactions) {
            switch (interaction) {
                case InteractionRecorded entry -> recorded.add(entry);
            }
        }
        Map<String, SortedSet<UUID>> clients = facts.add(recorded);
        if (!clients.isEmpty()) {
            announcement.fire(new NewFacts(clients));
            delay.measureAfterCommit(recorded);
        }
    }
}
