package assay.scoring.creditscore;

import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.ClientForgotten;
import assay.scoring.activity.Directory;
import assay.scoring.activity.KnownClient;
import assay.scoring.activity.NewFacts;
import assay.scoring.activity.ProfilesChanged;
import assay.scoring.creditscore.CreditDecision.Occasion;
import assay.scoring.creditscore.CreditSubjects.Subject;
import assay.scoring.creditscore.Scorer.Order;
import assay.scoring.creditscore.Scorer.Scored;
import assay.scoring.creditscore.ScoringModels.Versions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Scores clients anew in the transaction that brings new facts or another profile, as of today, with the figures that
 * came with their last request. Only clients that have a credit score; a score that stays the same leaves no trace. A
 * client that can no longer be scored, or a portfolio without released documents, keeps what it has.
 *
 * <p>Runs after the valuation's observer everywhere, so that rows are locked in one order.
 */
@ApplicationScoped
class CreditRescoring {

    private static final int AFTER_VALUATION = Interceptor.Priority.APPLICATION + 1_000;

    private final CreditSubjects subjects;
    private final CreditDecisions decisions;
    private final Directory directory;
    private final Scorer scorer;
    private final DecisionKeeping keeping;
    private final PortfolioZone zone;
    private final Clock clock;
    private final String service;

    CreditRescoring(
            CreditSubjects subjects,
            CreditDecisions decisions,
            Directory directory,
            Scorer scorer,
            DecisionKeeping keeping,
            PortfolioZone zone,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.subjects = subjects;
        this.decisions = decisions;
        this.directory = directory;
        this.scorer = scorer;
        this.keeping = keeping;
        this.zone = zone;
        this.clock = clock;
        this.service = service;
    }

    void onNewFacts(@Observes @Priority(AFTER_VALUATION) NewFacts facts) {
        rescore(facts.clientsByPortfolio(), Occasion.NEW_FACTS);
    }

    void onProfilesChanged(@Observes @Priority(AFTER_VALUATION) ProfilesChanged profiles) {
        rescore(profiles.clientsByPortfolio(), Occasion.PROFILE_CHANGE);
    }

    void onClientForgotten(@Observes ClientForgotten forgotten) {
        subjects.forget(forgotten.clientId());
    }

    private void rescore(Map<String, SortedSet<UUID>> clients, Occasion occasion) {
        for (Subject subject : subjects.lockScored(
                clients.values().stream().flatMap(Collection::stream).toList())) {
            CreditDecision before = decisions.latest(subject.subjectId()).orElse(null);
            KnownClient client = directory.find(subject.clientId()).orElse(null);
            if (before != null && client != null) {
                rescore(subject, client, before, occasion);
            }
        }
    }

    private void rescore(Subject subject, KnownClient client, CreditDecision before, Occasion occasion) {
        Versions released = scorer.releasedIfAny(client.portfolio()).orElse(null);
        if (released == null) {
            return;
        }
        Order order =
                new Order(client, before.readInputs().supplied(), zone.today(), clock.instant(), occasion, service);
        if (scorer.score(order, released, subject, null) instanceof Scored.Decided decided
                && differs(before, decided.decision())) {
            keeping.keep(order, subject, decided.decision());
        }
    }

    /** What a person decided stands until the model says something new. */
    private static boolean differs(CreditDecision before, CreditDecision after) {
        return before.points() != after.points()
                || !before.grade().equals(after.grade())
                || before.readResult().modelOutcome() != after.outcome();
    }
}
