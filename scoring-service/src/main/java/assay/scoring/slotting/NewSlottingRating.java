package assay.scoring.slotting;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.scoring.slotting.domain.ProjectPhase;
import assay.scoring.slotting.domain.ProjectRating;
import assay.scoring.slotting.domain.SlottingApproach;
import assay.scoring.slotting.domain.SlottingCard;
import assay.scoring.slotting.domain.SlottingClass;
import assay.scoring.slotting.domain.SlottingSubFactor;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for the rating of a project. */
@Schema(description = "Asks for the rating of a project with a slotting card.")
record NewSlottingRating(
        @Nullable
        @Pattern(regexp = NewSlottingCard.PORTFOLIO)
        @Schema(description = "Portfolio whose released card rates, `main` when absent; without effect beside cardId")
        String portfolio,

        @NotNull
        @Pattern(regexp = PROJECT)
        @Schema(description = "The bank's reference of the project", examples = "WIND-2026-014")
        String project,

        @Nullable @Size(min = 1, max = 200) @Schema(examples = "Wind farm, Inner Mongolia")
        String projectName,

        @Nullable @Schema(description = "Card to rate with, whatever its status; the released one when absent")
        UUID cardId,

        @NotNull
        @Size(min = 1, max = 600)
        @Schema(description = "Class of the descriptor that fits, by code of sub-factor; optional ones may be left out")
        Map<String, @NotNull SlottingClass> choices,

        @Nullable
        @Schema(description = "Whether the project is in default; it then is in that class. False when absent")
        Boolean inDefault,

        @NotNull @DecimalMin("0.01") @DecimalMax("60") @Schema(examples = "12")
        BigDecimal maturityYears,

        @NotNull @Schema(description = "Not negative") Money exposureAtDefault,

        @Nullable @Schema(description = "Rule from class to weight, BASEL when absent")
        SlottingApproach approach,

        @Nullable @Schema(description = "Required under STANDARDISED")
        ProjectPhase phase,

        @Nullable @Valid NewOverride override) {

    static final String PROJECT = "[A-Za-z0-9][A-Za-z0-9._/-]{0,99}";

    /** In minor units; whole numbers of this size are exact as doubles. */
    private static final long LARGEST_MINOR = 1_000_000_000_000_000L;

    /** A person's decision instead of the card's. */
    @Schema(name = "SlottingOverride")
    record NewOverride(
            @NotNull @JsonProperty("class") @Schema(name = "class")
            SlottingClass to,

            @NotBlank @Size(max = 1000) String reason) {}

    /** What bean validation does not see; the card decides what may be chosen. */
    List<FieldError> errors(SlottingCard card) {
        List<FieldError> errors = new ArrayList<>();
        choices.forEach((code, chosen) -> {
            if (card.subFactor(code).isEmpty()) {
                errors.add(FieldError.of("/choices/" + escaped(code), "unknown-sub-factor"));
            } else if (chosen == SlottingClass.DEFAULT) {
                errors.add(new FieldError(
                        "/choices/" + escaped(code), "not-one-of", Map.of("values", SlottingClass.GRADED)));
            }
        });
        card.subFactors()
                .filter(subFactor -> !subFactor.optional() && !choices.containsKey(subFactor.code()))
                .map(SlottingSubFactor::code)
                .forEach(code -> errors.add(FieldError.of("/choices/" + code, "required")));
        if (exposureAtDefault.amount().signum() < 0) {
            errors.add(FieldError.of("/exposureAtDefault/amount", "positive-or-zero"));
        } else if (exposureAtDefault.minorUnits() > LARGEST_MINOR) {
            Money most = Money.ofMinor(LARGEST_MINOR, exposureAtDefault.currency());
            errors.add(new FieldError(
                    "/exposureAtDefault/amount",
                    "decimal-max",
                    Map.of("value", most.amount().toPlainString())));
        }
        if (approach == SlottingApproach.STANDARDISED && phase == null) {
            errors.add(FieldError.of("/phase", "phase-required"));
        }
        if (override != null && override.to() == SlottingClass.DEFAULT) {
            errors.add(new FieldError("/override/class", "not-one-of", Map.of("values", SlottingClass.GRADED)));
        }
        return errors;
    }

    String portfolioOrMain() {
        return Objects.requireNonNullElse(portfolio, NewSlottingCard.MAIN);
    }

    /** What the domain takes. */
    ProjectRating.Inputs inputs() {
        return new ProjectRating.Inputs(
                choices,
                Boolean.TRUE.equals(inDefault),
                override == null ? null : override.to(),
                exposureAtDefault.amount().doubleValue(),
                maturityYears.doubleValue(),
                Objects.requireNonNullElse(approach, SlottingApproach.BASEL),
                phase);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
