package assay.foundation.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a financing proposal. What is asked and offered is told, no terms that only the client and the
 * bank should know.
 *
 * @param version version of what was published about the client's financing, from 1
 * @param proposalVersion version of the proposal, from 1; each step is one
 * @param step what happened, for example {@code PROPOSED}, {@code OFFERED}, {@code ACCEPTED}
 * @param status state of the proposal afterwards, for example {@code DRAFT}
 * @param option code of the option in the policy that was chosen
 * @param amount debt of that option, decimal amount in major units of the currency
 * @param currency ISO 4217 code, present with the amount
 * @param validUntil last day on which the draft or the offer stands
 */
public record FinancingProposalChanged(
        UUID clientId,
        String portfolio,
        long version,
        UUID proposalId,
        long proposalVersion,
        UUID policyId,
        String step,
        String status,
        @Nullable String option,
        @Nullable String amount,
        @Nullable String currency,
        LocalDate validUntil,
        Instant recordedAt)
        implements ScoreEvent {

    public FinancingProposalChanged {
        requireNonNull(clientId, "clientId");
        requireNonNull(portfolio, "portfolio");
        requireNonNull(proposalId, "proposalId");
        requireNonNull(policyId, "policyId");
        requireNonNull(step, "step");
        requireNonNull(status, "status");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(recordedAt, "recordedAt");
    }

    @Override
    public String key() {
        return clientId.toString();
    }

    @Override
    public String sequence() {
        return Long.toString(version);
    }
}
