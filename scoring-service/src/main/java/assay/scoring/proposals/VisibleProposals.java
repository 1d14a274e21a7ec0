package assay.scoring.proposals;

import assay.foundation.problem.NotFound;
import assay.foundation.security.Caller;
import assay.scoring.activity.Directory;
import assay.scoring.activity.KnownClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Clients and proposals as far as the present caller may see them; a foreign one does not exist. */
@ApplicationScoped
class VisibleProposals {

    private final Directory directory;
    private final FinancingSubjects subjects;
    private final Proposals proposals;
    private final Caller caller;

    VisibleProposals(Directory directory, FinancingSubjects subjects, Proposals proposals, Caller caller) {
        this.directory = directory;
        this.subjects = subjects;
        this.proposals = proposals;
        this.caller = caller;
    }

    /** @throws NotFound if there is no such client, or it is in a foreign book */
    KnownClient requireClient(UUID clientId) {
        KnownClient client = directory.find(clientId).orElseThrow(() -> new NotFound("client", clientId));
        caller.requireBook(client.book(), "client", clientId);
        return client;
    }

    /**
     * A proposal. One for an erased client is for those who see all books.
     *
     * @throws NotFound if there is no such proposal, or its client is in a foreign book
     */
    Proposal require(UUID id) {
        Proposal proposal = proposals.find(id).orElseThrow(() -> new NotFound("financing-proposal", id));
        boolean visible =
                clientOf(proposal).map(client -> caller.mayRead(client.book())).orElseGet(caller::seesAllBooks);
        if (!visible) {
            throw new NotFound("financing-proposal", id);
        }
        return proposal;
    }

    /** The client of a proposal; nothing once it is erased. */
    Optional<KnownClient> clientOf(Proposal proposal) {
        return subjects.clientOf(proposal.subjectId()).flatMap(directory::find);
    }
}
