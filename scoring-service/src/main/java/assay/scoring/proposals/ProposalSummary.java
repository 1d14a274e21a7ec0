package assay.scoring.proposals;

import assay.foundation.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal in a list, without its options. */
@Schema(name = "FinancingProposalSummary", description = "A financing proposal in a list.")
record ProposalSummary(
        UUID id,
        String project,
        Proposal.Status status,
        long version,
        Money requested,
        @Nullable String selectedOption,
        LocalDate validUntil,
        UUID policyId,
        String createdBy,
        Instant createdAt) {

    /** The same with the state it has on a day. */
    ProposalSummary on(LocalDate day) {
        boolean over = status.isOpen() && day.isAfter(validUntil);
        return new ProposalSummary(
                id,
                project,
                over ? Proposal.Status.EXPIRED : status,
                version,
                requested,
                selectedOption,
                validUntil,
                policyId,
                createdBy,
                createdAt);
    }
}
