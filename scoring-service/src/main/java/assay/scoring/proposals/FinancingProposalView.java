package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.scoring.proposals.domain.RiskFacts;
import assay.scoring.slotting.domain.SlottingClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A financing proposal as it is shown. */
@Schema(
        name = "FinancingProposal",
        description =
                "What can be offered to a client for a project: options ranked by the policy, each with its price,"
                        + " cover and schedule. Texts are in English or Chinese by Accept-Language.")
record FinancingProposalView(
        UUID id,

        @Schema(description = "Absent once the client is erased") @Nullable
        UUID clientId,

        String portfolio,
        ProjectView project,
        Proposal.Status status,

        @Schema(description = "Number of steps so far; the ETag")
        long version,

        @Schema(description = "Last day on which the draft or the offer stands")
        LocalDate validUntil,

        Money requested,
        Basis basis,

        @Schema(description = "Code of the chosen option") @Nullable
        String selectedOption,

        @Schema(description = "People that have to agree to it besides those who asked") @Nullable
        Integer signaturesNeeded,

        @Schema(description = "What the client has to do besides paying")
        List<String> conditions,

        List<String> services,

        @Schema(description = "Best first") List<FinancingOptionView> options,

        List<ImpossibleOption> impossible,

        @Schema(
                description =
                        "The leading option over shorter lives, as far as none is longer, smaller, less covered and"
                                + " dearer than another")
        List<FrontierView> frontier,

        List<EntryView> history,
        String createdBy,
        Instant createdAt) {

    /** The project. */
    @Schema(name = "FinancingProposalProject")
    record ProjectView(
            String reference,
            String name,
            @Nullable String equatorCategory,
            boolean green,
            List<PublicValueView> publicValue) {}

    /** One figure of value to the public. */
    @Schema(name = "FinancingProposalPublicValue")
    record PublicValueView(String indicator, String title, BigDecimal value, String unit, String source) {}

    /** What the proposal rests on. */
    @Schema(
            name = "FinancingProposalBasis",
            description = "Versions and stored results that the proposal was computed from")
    record Basis(
            UUID policyId,

            @Schema(description = "Version of the calculation")
            String engine,

            RiskFacts.RiskBasis risk,

            @Schema(description = "Probability of default of the client's grade") @Nullable
            Double pd,

            @Schema(description = "Loss given default with the collateral, floors included") @Nullable
            Double lossGivenDefault,

            @Nullable String riskSettings,
            @Nullable SlottingClass projectClass,

            @Schema(description = "Expected loss a year of the class") @Nullable
            Double expectedLossShare,

            @Nullable Double riskWeight,
            @Nullable String weightsVersion,
            @Nullable String grade,
            @Nullable UUID creditDecisionId,
            @Nullable UUID slottingRatingId,
            @Nullable UUID valuationModelId) {}

    /** An option that does not work. */
    @Schema(name = "ImpossibleFinancingOption")
    record ImpossibleOption(String option, String code, String text) {}

    /** A point of the trade-off. */
    @Schema(name = "FinancingFrontierPoint")
    record FrontierView(int tenorMonths, Money amount, double minimumDscr, double rate) {}

    /** A step of its life. */
    @Schema(name = "FinancingProposalEntry")
    record EntryView(
            long version,
            Proposal.Step step,
            @Nullable String option,
            @Nullable String reason,
            String by,
            Instant at) {}
}
