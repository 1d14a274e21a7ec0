package assay.scoring.creditscore;

import assay.foundation.problem.FieldError;
import assay.scoring.creditscore.domain.EconomicScenario;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.policies.Policy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proposes a master scale. */
@Schema(description = "A master scale: grades whose bounds grow by one factor, and a default grade.")
record NewMasterScale(
        @Nullable
        @Pattern(regexp = PORTFOLIO)
        @Schema(description = "Portfolio it is for; every portfolio without one of its own when absent")
        String portfolio,

        @NotBlank @Size(max = 100) String name,

        @NotNull
        @DecimalMin("0.000001")
        @DecimalMax("0.999")
        @Schema(description = "Lower bound of the best grade, a probability of default")
        Double lowestPd,

        @NotNull
        @DecimalMin("0.000001")
        @DecimalMax("0.999")
        @Schema(description = "Upper bound of the worst grade before default")
        Double highestPd,

        @NotNull @Size(min = MasterScale.FEWEST_GRADES, max = 50) @Schema(description = "From best to worst")
        List<@NotBlank @Size(max = 10) String> grades,

        @NotBlank @Size(max = 10) String defaultGrade,

        @NotNull @Valid @Size(max = 10) List<@NotNull @Valid NewScenario> scenarios) {

    static final String PORTFOLIO = "[a-z0-9][a-z0-9-]{0,62}";

    /** A state of the economy. */
    @Schema(description = "Shift of ln(odds bad : good) for point-in-time probabilities; a declared assumption")
    record NewScenario(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}")
            String name,

            @NotNull @DecimalMin("-5") @DecimalMax("5") Double logOddsShift) {}

    String portfolioOrAll() {
        return Objects.requireNonNullElse(portfolio, Policy.EVERY_PORTFOLIO);
    }

    /** What bean validation does not see. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (lowestPd >= highestPd) {
            errors.add(FieldError.of("/highestPd", "not-above-lowest"));
        }
        if (grades.stream().distinct().count() < grades.size()) {
            errors.add(FieldError.of("/grades", "listed-twice"));
        }
        if (grades.contains(defaultGrade)) {
            errors.add(FieldError.of("/defaultGrade", "listed-twice"));
        }
        if (scenarios.stream().map(NewScenario::name).distinct().count() < scenarios.size()) {
            errors.add(FieldError.of("/scenarios", "listed-twice"));
        }
        return errors;
    }

    MasterScale scale() {
        return new MasterScale(
                name,
                lowestPd,
                highestPd,
                grades,
                defaultGrade,
                scenarios.stream()
                        .map(one -> new EconomicScenario(one.name(), one.logOddsShift()))
                        .toList());
    }
}
