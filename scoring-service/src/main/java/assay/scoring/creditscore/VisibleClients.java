package assay.scoring.creditscore;

import assay.foundation.problem.NotFound;
import assay.foundation.security.Caller;
import assay.scoring.activity.Directory;
import assay.scoring.activity.KnownClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Clients and decisions as far as the present caller may see them; a foreign one does not exist. */
@ApplicationScoped
class VisibleClients {

    private final Directory directory;
    private final CreditSubjects subjects;
    private final CreditDecisions decisions;
    private final Caller caller;

    VisibleClients(Directory directory, CreditSubjects subjects, CreditDecisions decisions, Caller caller) {
        this.directory = directory;
        this.subjects = subjects;
        this.decisions = decisions;
        this.caller = caller;
    }

    /** @throws NotFound if there is no such client, or it is in a foreign book */
    KnownClient require(UUID clientId) {
        KnownClient client = directory.find(clientId).orElseThrow(() -> new NotFound("client", clientId));
        caller.requireBook(client.book(), "client", clientId);
        return client;
    }

    /**
     * A decision. One about an erased client is for those who see all books.
     *
     * @throws NotFound if there is no such decision, or its client is in a foreign book
     */
    CreditDecision requireDecision(UUID id) {
        CreditDecision decision = decisions.find(id).orElseThrow(() -> new NotFound("credit-decision", id));
        boolean visible =
                clientOf(decision).map(client -> caller.mayRead(client.book())).orElseGet(caller::seesAllBooks);
        if (!visible) {
            throw new NotFound("credit-decision", id);
        }
        return decision;
    }

    /** The client of a decision; nothing once it is erased. */
    Optional<KnownClient> clientOf(CreditDecision decision) {
        return subjects.clientOf(decision.subjectId()).flatMap(directory::find);
    }
}
