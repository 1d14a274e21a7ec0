package assay.scoring.proposals;

import assay.scoring.proposals.domain.CaseFacts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a proposal was computed from besides the policy, as it is stored.
 *
 * @param name of the project
 * @param equatorCategory null if it has none
 * @param publicValue value to the public, for show
 * @param sources where the risk and the client's value come from
 * @param facts what the calculation was given
 */
record ProposalInputs(
        String name,
        @Nullable String equatorCategory,
        boolean green,
        List<NewFinancingProposal.PublicValue> publicValue,
        Sources sources,
        CaseFacts facts) {

    /**
     * Stored results of other models that this one rests on.
     *
     * @param creditDecisionId decision behind the grade; null if the client has none
     * @param grade of the client; null if the client has none
     * @param slottingRatingId rating behind the class; null for a borrower's risk
     * @param weightsVersion of the supervisory tables; null for a borrower's risk
     * @param valuationModelId model behind the client's value; null without one
     */
    record Sources(
            @Nullable UUID creditDecisionId,
            @Nullable String grade,
            @Nullable UUID slottingRatingId,
            @Nullable String weightsVersion,
            @Nullable UUID valuationModelId) {}
}
