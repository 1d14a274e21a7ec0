package assay.scoring.proposals;

import assay.scoring.documents.Documents;
import assay.scoring.proposals.domain.OptionPlanner;
import assay.scoring.proposals.domain.ProposalResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Computes proposals again from what is stored about them. */
@ApplicationScoped
class ProposalReplays {

    /** How a replay compares. */
    @Schema(
            name = "FinancingProposalReplay",
            description = "A proposal computed again from its stored inputs and policy")
    record Replay(
            UUID proposalId,
            UUID policyId,

            @Schema(description = "Version of the calculation that computed it again")
            String engine,

            @Schema(description = "Whether every digit is the same")
            boolean equal,

            @Schema(description = "SHA-256 of the stored options")
            String stored,

            @Schema(description = "SHA-256 of the options computed again")
            String recomputed) {}

    private final FinancingPolicies policies;

    ProposalReplays(FinancingPolicies policies) {
        this.policies = policies;
    }

    /** Computes a proposal again with the policy it was made with, whether or not that is still released. */
    Replay of(Proposal proposal) {
        String recomputed =
                Documents.write(ProposalResult.of(proposal.readInputs().facts(), policies.require(proposal.policyId()))
                        .orElseThrow());
        return new Replay(
                proposal.id(),
                proposal.policyId(),
                OptionPlanner.VERSION,
                recomputed.equals(proposal.result()),
                Documents.hexHash(proposal.result()),
                Documents.hexHash(recomputed));
    }
}
