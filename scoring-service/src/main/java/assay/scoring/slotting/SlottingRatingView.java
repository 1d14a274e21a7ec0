package assay.scoring.slotting;

import assay.foundation.money.Money;
import assay.scoring.documents.Documents;
import assay.scoring.slotting.domain.Assessment;
import assay.scoring.slotting.domain.ProjectPhase;
import assay.scoring.slotting.domain.ProjectRating;
import assay.scoring.slotting.domain.SlottingApproach;
import assay.scoring.slotting.domain.SlottingCap;
import assay.scoring.slotting.domain.SlottingClass;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rating as it is shown; amounts are rounded half to even. */
@Schema(name = "SlottingRating", description = "The rating of a project, what it costs, and the parts that led to it.")
record SlottingRatingView(
        UUID id,
        String portfolio,
        String project,
        @Nullable String projectName,
        UUID cardId,

        @JsonProperty("class") @Schema(name = "class", description = "The class that counts")
        SlottingClass result,

        @Schema(description = "Class by the card, before an override")
        SlottingClass classByCard,

        @Schema(description = "Class by the score alone, before caps")
        SlottingClass classByScore,

        @Schema(description = "Weighted mean of the grades, 1 best to 4 weakest")
        double score,

        List<SlottingCap> caps,
        List<Assessment.SlottingMark> marks,
        @Nullable OverrideView override,
        boolean inDefault,
        double maturityYears,
        SlottingApproach approach,
        @Nullable ProjectPhase phase,

        @Schema(description = "Version of the supervisory tables")
        String weightsVersion,

        Money exposureAtDefault,

        @Schema(description = "1 for 100 %") double riskWeight,

        Money riskWeightedAssets,

        @Schema(description = "8 % of risk-weighted assets") Money capital,

        @Schema(description = "Share of the exposure; absent under STANDARDISED") @Nullable
        Double expectedLossShare,

        @Schema(description = "Absent under STANDARDISED") @Nullable
        Money expectedLoss,

        String ratedBy,
        Instant ratedAt) {

    /** A person's decision instead of the card's. */
    @Schema(name = "SlottingOverrideMade")
    record OverrideView(
            @JsonProperty("class") @Schema(name = "class") SlottingClass to, String reason) {}

    static SlottingRatingView of(StoredRating rating) {
        ProjectRating.Inputs inputs = Documents.read(rating.inputs(), ProjectRating.Inputs.class);
        ProjectRating result = Documents.read(rating.result(), ProjectRating.class);
        Currency currency = rating.currency();
        Assessment assessment = result.assessment();
        return new SlottingRatingView(
                rating.id(),
                rating.portfolio(),
                rating.project(),
                rating.projectName(),
                rating.cardId(),
                result.result(),
                result.byCard(),
                assessment.byScore(),
                assessment.score(),
                assessment.caps(),
                assessment.marks(),
                inputs.override() == null || rating.overrideReason() == null
                        ? null
                        : new OverrideView(inputs.override(), rating.overrideReason()),
                inputs.inDefault(),
                inputs.maturityYears(),
                inputs.approach(),
                inputs.phase(),
                result.weightsVersion(),
                money(inputs.exposure(), currency),
                result.riskWeight(),
                money(result.riskWeightedAssets(), currency),
                money(result.capital(), currency),
                result.expectedLossShare(),
                result.expectedLoss() == null ? null : money(result.expectedLoss(), currency),
                rating.ratedBy(),
                rating.ratedAt());
    }

    private static Money money(double amount, Currency currency) {
        return new Money(
                BigDecimal.valueOf(amount).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                currency);
    }
}
