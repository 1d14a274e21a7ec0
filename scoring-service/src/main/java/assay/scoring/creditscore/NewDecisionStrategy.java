package assay.scoring.creditscore;

import assay.foundation.problem.FieldError;
import assay.scoring.creditscore.domain.CreditOutcome;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.FeatureCatalogue;
import assay.scoring.creditscore.domain.FeatureCondition;
import assay.scoring.creditscore.domain.KnockOut;
import assay.scoring.creditscore.domain.OverrideRules;
import assay.scoring.creditscore.domain.StrategySegment;
import assay.scoring.policies.Policy;
import assay.scoring.scorecards.Words;
import assay.scoring.scorecards.domain.ScoreScale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proposes a decision strategy. */
@Schema(description = "Knock-out rules first, then the cut-offs of the first segment that a client belongs to.")
record NewDecisionStrategy(
        @Nullable
        @Pattern(regexp = NewMasterScale.PORTFOLIO)
        @Schema(description = "Portfolio it is for; every portfolio without one of its own when absent")
        String portfolio,

        @NotBlank @Size(max = 100) String name,

        @NotNull @Valid @Schema(description = "Scale of the points that the cut-offs are for")
        NewScale scale,

        @NotNull @Size(max = 50) List<@NotNull @Valid NewKnockOut> knockOuts,

        @NotNull @Size(min = 1, max = 50) @Schema(description = "The last one, and only it, has no condition")
        List<@NotNull @Valid NewSegment> segments,

        @NotNull @Valid NewOverrideRules overrides) {

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,49}";

    /** Scale of points. */
    record NewScale(
            @NotNull Double targetPoints,

            @NotNull @DecimalMin(value = "0", inclusive = false)
            Double targetOdds,

            @NotNull @DecimalMin(value = "0", inclusive = false)
            Double pdo) {}

    /** A question about a feature. */
    @Schema(description = "values with IN and NOT_IN, bound with BELOW and ABOVE, neither with MISSING")
    record NewCondition(
            @NotBlank String feature,
            FeatureCondition.@NotNull ComparisonOperator operator,

            @Nullable @Size(max = 200) List<@NotBlank String> values,

            @Nullable Double bound) {

        FeatureCondition condition() {
            return new FeatureCondition(feature, operator, values == null ? List.of() : values, bound);
        }
    }

    /** A rule. */
    record NewKnockOut(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid NewCondition when,

            @NotNull @Schema(description = "REFER or DECLINE")
            CreditOutcome outcome,

            @NotNull @Valid Words reason) {}

    /** A segment. */
    record NewSegment(
            @NotNull @Pattern(regexp = CODE) String name,
            @Nullable @Valid NewCondition when,
            @NotNull @Min(-100_000) @Max(100_000) Integer declineBelow,
            @NotNull @Min(-100_000) @Max(100_000) Integer acceptFrom) {}

    /** Limits of overrides. */
    record NewOverrideRules(
            @NotNull @Min(0) @Max(20) Integer mostNotchesUp,
            @NotNull @Min(0) @Max(20) Integer mostNotchesDown,
            @NotNull @Min(1) @Max(366) Integer longestDays) {}

    String portfolioOrAll() {
        return Objects.requireNonNullElse(portfolio, Policy.EVERY_PORTFOLIO);
    }

    /** What bean validation does not see. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < knockOuts.size(); i++) {
            addFault(errors, "/knockOuts/" + i + "/when", knockOuts.get(i).when());
            if (knockOuts.get(i).outcome() == CreditOutcome.ACCEPT) {
                errors.add(FieldError.of("/knockOuts/" + i + "/outcome", "knock-out-accepts"));
            }
        }
        for (int i = 0; i < segments.size(); i++) {
            NewSegment segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            if (last != (segment.when() == null)) {
                errors.add(FieldError.of("/segments/" + i + "/when", "last-segment-takes-all"));
            } else if (segment.when() != null) {
                addFault(errors, "/segments/" + i + "/when", segment.when());
            }
            if (segment.acceptFrom() < segment.declineBelow()) {
                errors.add(FieldError.of("/segments/" + i + "/acceptFrom", "below-decline"));
            }
        }
        if (repeats(knockOuts.stream().map(NewKnockOut::code).toList())) {
            errors.add(FieldError.of("/knockOuts", "listed-twice"));
        }
        if (repeats(segments.stream().map(NewSegment::name).toList())) {
            errors.add(FieldError.of("/segments", "listed-twice"));
        }
        return errors;
    }

    DecisionStrategy strategy() {
        return new DecisionStrategy(
                name,
                new ScoreScale(scale.targetPoints(), scale.targetOdds(), scale.pdo()),
                knockOuts.stream()
                        .map(rule -> new KnockOut(
                                rule.code(),
                                rule.when().condition(),
                                rule.outcome(),
                                rule.reason().text()))
                        .toList(),
                segments.stream()
                        .map(one -> new StrategySegment(
                                one.name(),
                                one.when() == null ? null : one.when().condition(),
                                one.declineBelow(),
                                one.acceptFrom()))
                        .toList(),
                new OverrideRules(overrides.mostNotchesUp(), overrides.mostNotchesDown(), overrides.longestDays()));
    }

    private static void addFault(List<FieldError> errors, String pointer, NewCondition when) {
        FeatureCatalogue.find(when.feature())
                .ifPresentOrElse(
                        feature -> {
                            if (!when.condition().fits(feature)) {
                                errors.add(FieldError.of(pointer, "condition-does-not-fit"));
                            }
                        },
                        () -> errors.add(FieldError.of(pointer + "/feature", "unknown-feature")));
    }

    private static boolean repeats(List<String> names) {
        return names.stream().distinct().count() < names.size();
    }
}
