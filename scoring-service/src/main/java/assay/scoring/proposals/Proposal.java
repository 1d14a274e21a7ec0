package assay.scoring.proposals;

import assay.scoring.documents.Documents;
import assay.scoring.proposals.domain.ProposalResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A financing proposal. Inputs and result never change; what changes is its life.
 *
 * @param subjectId stands for the client until the client is erased
 * @param project reference of the project
 * @param requested minor units
 * @param notch of the client's grade, 1 for the best; null without a grade
 * @param inputs and result as JSON, as they were written
 * @param version number of steps so far
 * @param validUntil last day on which the draft or the offer stands
 * @param selectedOption code of the chosen option; null before the choice
 * @param signatures people that have to agree to it; null before the choice
 */
record Proposal(
        UUID id,
        UUID subjectId,
        String portfolio,
        String project,
        UUID policyId,
        Currency currency,
        long requested,
        @Nullable Integer notch,
        String inputs,
        String result,
        String createdBy,
        Instant createdAt,
        long version,
        Status status,
        LocalDate validUntil,
        @Nullable String selectedOption,
        @Nullable Integer signatures) {

    /** Where it stands. */
    @Schema(name = "FinancingProposalStatus")
    enum Status {
        /** Worked out; an option may be chosen and signed. */
        DRAFT,
        /** Signed by as many people as it takes. */
        APPROVED,
        /** Somebody who was asked to sign said no. */
        REFUSED,
        /** With the client. */
        OFFERED,
        /** The client said yes. */
        ACCEPTED,
        /** The client said no. */
        DECLINED,
        /** Nobody decided in time. */
        EXPIRED,
        /** A newer proposal for the same client and project took its place. */
        SUPERSEDED;

        /** Whether something can still come of it. */
        boolean isOpen() {
            return this == DRAFT || this == APPROVED || this == OFFERED;
        }
    }

    /** Something that happened to a proposal. */
    @Schema(name = "FinancingProposalStep")
    enum Step {
        PROPOSED,
        SELECTED,
        APPROVED,
        REFUSED,
        OFFERED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        SUPERSEDED
    }

    /**
     * One entry of its history.
     *
     * @param version of the proposal afterwards
     * @param option that was chosen; null for other steps
     * @param reason that was given; null without one
     */
    record Entry(
            long version,
            Step step,
            @Nullable String option,
            @Nullable String reason,
            String by,
            Instant at) {}

    /** Where it stands on a day: what nobody decided in time has expired, whether or not that is noted yet. */
    Status statusOn(LocalDate day) {
        return status.isOpen() && day.isAfter(validUntil) ? Status.EXPIRED : status;
    }

    /** The same one step later. */
    Proposal next(Status after) {
        return changed(after, validUntil, selectedOption, signatures);
    }

    /** The same with an option chosen. */
    Proposal selected(String option, int people) {
        return changed(Status.DRAFT, validUntil, option, people);
    }

    /** The same with the client. */
    Proposal offered(LocalDate until) {
        return changed(Status.OFFERED, until, selectedOption, signatures);
    }

    private Proposal changed(Status after, LocalDate until, @Nullable String option, @Nullable Integer people) {
        return new Proposal(
                id,
                subjectId,
                portfolio,
                project,
                policyId,
                currency,
                requested,
                notch,
                inputs,
                result,
                createdBy,
                createdAt,
                version + 1,
                after,
                until,
                option,
                people);
    }

    ProposalInputs readInputs() {
        return Documents.read(inputs, ProposalInputs.class);
    }

    ProposalResult readResult() {
        return Documents.read(result, ProposalResult.class);
    }

    /** The chosen option with its numbers. */
    Optional<ProposalResult.Offer> selectedOffer() {
        return selectedOption == null
                ? Optional.empty()
                : readResult().options().stream()
                        .filter(option -> option.code().equals(selectedOption))
                        .findFirst();
    }
}
