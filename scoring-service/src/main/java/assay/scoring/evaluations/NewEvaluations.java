package assay.scoring.evaluations;

import assay.foundation.problem.FieldError;
import assay.scoring.scorecards.domain.evaluation.Baseline;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Records to be scored and what is wanted with their scores. */
@Schema(description = "Either one record or up to 1,000")
record NewEvaluations(
        @Schema(description = "Values by the name of the characteristic; what is absent or null is missing") @Nullable
        Map<String, @Nullable Object> record,

        @Size(min = 1, max = 1_000) @Nullable List<Map<String, @Nullable Object>> records,

        @Schema(description = "Whose master scale grades the score", defaultValue = "main")
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        @Nullable
        String portfolio,

        @Schema(
                description =
                        "What reasons compare with, MAX unless told. OTHER takes baselinePoints, PASSING a cutOff")
        Baseline.@Nullable BaselineKind baseline,

        @Schema(description = "One per characteristic, in the order of the card") @Size(min = 1, max = 1_000) @Nullable
        List<Double> baselinePoints,

        @Schema(description = "Lowest score that passes; a lower one gets at least one reason") @Nullable
        Integer cutOff,

        @Schema(description = "Largest number of reasons", defaultValue = "4") @Min(1) @Max(10) @Nullable
        Integer reasons,

        @Schema(description = "Asks for the smallest change that reaches this score") @Nullable
        Integer targetScore,

        @Schema(description = "Asks for the smallest change that reaches a better grade", defaultValue = "false")
        @Nullable
        Boolean nextGrade,

        @Schema(description = "Nominal confidence of the interval of the probability of default", defaultValue = "0.95")
        @DecimalMin("0.5")
        @DecimalMax("0.999")
        @Nullable
        Double confidence,

        @Schema(description = "Smallest share of the card's data that is scored", defaultValue = "0.5")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable
        Double minimumCompleteness) {

    static final String DEFAULT_PORTFOLIO = "main";

    /** What contradicts itself. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if ((record == null) == (records == null)) {
            errors.add(FieldError.of("/records", "record-or-records"));
        }
        if (baselineKind() == Baseline.BaselineKind.PASSING && cutOff == null) {
            errors.add(FieldError.of("/cutOff", "required"));
        }
        if ((baselineKind() == Baseline.BaselineKind.OTHER) != (baselinePoints != null)) {
            errors.add(FieldError.of("/baselinePoints", "baseline-points"));
        }
        if (targetScore != null && isNextGradeWanted()) {
            errors.add(FieldError.of("/nextGrade", "target-or-grade"));
        }
        return errors;
    }

    Baseline.BaselineKind baselineKind() {
        return baseline == null ? Baseline.BaselineKind.MAX : baseline;
    }

    boolean isNextGradeWanted() {
        return nextGrade != null && nextGrade;
    }

    String portfolioName() {
        return portfolio == null ? DEFAULT_PORTFOLIO : portfolio;
    }
}
