package assay.scoring.proposals;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a step left behind. */
@Schema(name = "FinancingProposalReceipt", description = "Where a proposal stands after a step.")
record ProposalReceipt(
        UUID id,
        Proposal.Status status,

        @Schema(description = "The ETag for the next step") long version,

        LocalDate validUntil,
        @Nullable String selectedOption,

        @Schema(description = "People that have to agree besides those who asked") @Nullable
        Integer signaturesNeeded,

        int signaturesGiven) {

    static ProposalReceipt of(Proposal proposal, int signaturesGiven) {
        return new ProposalReceipt(
                proposal.id(),
                proposal.status(),
                proposal.version(),
                proposal.validUntil(),
                proposal.selectedOption(),
                proposal.signatures(),
                signaturesGiven);
    }
}
