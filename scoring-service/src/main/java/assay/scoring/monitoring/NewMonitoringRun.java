package assay.scoring.monitoring;

import assay.foundation.problem.FieldError;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import assay.scoring.scorecards.domain.Characteristic;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which records of which card are to be looked at. */
record NewMonitoringRun(
        @NotNull UUID scorecardId,

        @Schema(defaultValue = "main") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") @Nullable
        String portfolio,

        @Schema(description = "First day of the decisions looked at") @NotNull
        LocalDate from,

        @Schema(description = "Last day, inclusive") @NotNull
        LocalDate to,

        @Schema(
                description = "Category of the feature catalogue by whose values groups are compared, for the fairness"
                        + " figures. Those of the profile are kept with every decision, whatever the card asks for")
        @Size(min = 1, max = 100)
        @Nullable
        String attribute,

        @Schema(description = "Card that scored the same records in the shadow") @Nullable
        UUID challengerId,

        @Schema(
                description = "Asset correlation of the bound that allows for correlated defaults",
                defaultValue = "0.12")
        @DecimalMin("0")
        @DecimalMax("0.5")
        @Nullable
        Double assetCorrelation) {

    private static final double DEFAULT_CORRELATION = 0.12;

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (to.isBefore(from)) {
            errors.add(FieldError.of("/to", "period-ends-before-it-begins"));
        }
        if (scorecardId.equals(challengerId)) {
            errors.add(FieldError.of("/challengerId", "challenger-is-champion"));
        }
        if (attribute != null
                && FeatureCatalogue.find(attribute)
                        .filter(feature -> feature.type() == Characteristic.ValueType.CATEGORICAL)
                        .isEmpty()) {
            errors.add(FieldError.of("/attribute", "no-category"));
        }
        return errors;
    }

    /** The same with every default filled in. */
    NewMonitoringRun complete() {
        return new NewMonitoringRun(
                scorecardId,
                portfolio == null ? "main" : portfolio,
                from,
                to,
                attribute,
                challengerId,
                assetCorrelation == null ? DEFAULT_CORRELATION : assetCorrelation);
    }
}
