package assay.scoring.proposals;

import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.scoring.creditscore.ClientGrade;
import assay.scoring.creditscore.ClientGrades;
import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.proposals.domain.Collateral;
import assay.scoring.proposals.domain.FinancingPolicy;
import assay.scoring.proposals.domain.RiskFacts;
import assay.scoring.slotting.KnownRating;
import assay.scoring.slotting.KnownRatings;
import assay.scoring.slotting.domain.SlottingClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the risk that a proposal prices: what is stored about the client's grade or the project's class. */
@ApplicationScoped
class RiskSources {

    /**
     * The risk of a case and where it is from.
     *
     * @param grade present grade of the client; null if it has none
     * @param rating of the project; null for a borrower's risk
     */
    record Source(
            RiskFacts risk,
            @Nullable ClientGrade grade,
            @Nullable KnownRating rating) {}

    private static final RiskSettings REGIME = RiskSettings.BASEL_III;

    private final ClientGrades grades;
    private final KnownRatings ratings;

    RiskSources(ClientGrades grades, KnownRatings ratings) {
        this.grades = grades;
        this.ratings = ratings;
    }

    /**
     * The risk of a request.
     *
     * @param amount asked for, minor units
     * @throws Conflict {@code no-credit-score} if the borrower's risk is asked for and the client has no score
     * @throws Refused {@code client-declined} if the decision on the client says no, {@code project-not-priced} if the
     *     project is in default or its approach has no expected loss
     * @throws Invalid if the rating is of another project
     */
    Source of(NewFinancingProposal request, long amount, List<Collateral> collateral, FinancingPolicy policy) {
        Optional<ClientGrade> grade = grades.of(request.clientId());
        grade.filter(RiskSources::isDeclined).ifPresent(_ -> {
            throw new Refused("client-declined");
        });
        if (request.riskBasis() == RiskFacts.RiskBasis.PROJECT) {
            KnownRating rating = requireRating(request);
            return new Source(ofProject(rating), grade.orElse(null), rating);
        }
        ClientGrade rated = grade.orElseThrow(() -> new Conflict("no-credit-score"));
        double lgd = policy.lossGivenDefault(amount, collateral, REGIME);
        Double sales = request.salesEurMillions() == null
                ? null
                : request.salesEurMillions().doubleValue();
        return new Source(RiskFacts.ofBorrower(rated.pd(), lgd, sales, REGIME), rated, null);
    }

    private static boolean isDeclined(ClientGrade grade) {
        return grade.outcome().equals("DECLINE") || grade.pd() >= 1;
    }

    private KnownRating requireRating(NewFinancingProposal request) {
        KnownRating rating = Optional.ofNullable(request.slottingRatingId())
                .flatMap(ratings::find)
                .orElseThrow(() -> new Invalid(FieldError.of("/slottingRatingId", "unknown-rating")));
        if (!rating.project().equals(request.project().reference())) {
            throw new Invalid(new FieldError(
                    "/slottingRatingId", "rating-of-another-project", Map.of("project", rating.project())));
        }
        return rating;
    }

    private static RiskFacts ofProject(KnownRating rating) {
        if (rating.lossShare() == null || rating.result() == SlottingClass.DEFAULT) {
            throw new Refused(
                    "project-not-priced", Map.of("class", rating.result().name()));
        }
        return RiskFacts.ofProject(rating.result(), rating.lossShare(), rating.riskWeight());
    }
}
