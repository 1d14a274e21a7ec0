package assay.scoring.slotting;

import assay.foundation.problem.FieldError;
import assay.scoring.scorecards.Words;
import assay.scoring.slotting.domain.SlottingCap;
import assay.scoring.slotting.domain.SlottingCard;
import assay.scoring.slotting.domain.SlottingClass;
import assay.scoring.slotting.domain.SlottingCutOffs;
import assay.scoring.slotting.domain.SlottingFactor;
import assay.scoring.slotting.domain.SlottingSubFactor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A slotting card to be registered. */
@Schema(
        description =
                "A slotting card: factors and sub-factors with a descriptor per class, weights, cut-offs from score"
                        + " to class, caps, and how far an override may improve the class.")
record NewSlottingCard(
        @Nullable @Pattern(regexp = PORTFOLIO) @Schema(description = "Portfolio, `main` when absent", examples = "main")
        String portfolio,

        @NotNull @Valid Words name,
        @NotNull @Valid @Size(min = 1, max = 20) List<@NotNull NewFactor> factors,
        @NotNull @Valid NewCutOffs cutOffs,
        @NotNull @Valid @Size(max = 100) List<@NotNull NewCap> caps,

        @NotNull
        @Min(0)
        @Max(3)
        @Schema(description = "Classes by which an override may improve the card's result; worse is always allowed")
        Integer overrideNotches) {

    static final String MAIN = "main";

    static final String PORTFOLIO = "[a-z0-9][a-z0-9-]{0,62}";

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";

    /** A group of sub-factors. */
    @Schema(name = "NewSlottingFactor")
    record NewFactor(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid Words name,

            @NotNull @Min(1) @Max(100) @Schema(description = "Percent of the card; factors add up to 100")
            Integer weight,

            @NotNull @Valid @Size(min = 1, max = 30) List<@NotNull NewSubFactor> subFactors) {

        private SlottingFactor factor() {
            return new SlottingFactor(
                    code,
                    name.text(),
                    weight,
                    subFactors.stream().map(NewSubFactor::subFactor).toList());
        }
    }

    /** One thing to judge. */
    @Schema(name = "NewSlottingSubFactor")
    record NewSubFactor(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid Words name,

            @NotNull @Min(1) @Max(100) @Schema(description = "Percent of the factor; sub-factors add up to 100")
            Integer weight,

            @Nullable
            @Schema(description = "May not apply; its weight then goes to the rest of the factor. False when absent")
            Boolean optional,

            @NotNull
            @Valid
            @Size(min = 4, max = 4)
            @Schema(description = "What a project looks like here: STRONG, GOOD, SATISFACTORY, WEAK")
            Map<@NotNull SlottingClass, @NotNull Words> descriptors) {

        private SlottingSubFactor subFactor() {
            return new SlottingSubFactor(
                    code,
                    name.text(),
                    weight,
                    Boolean.TRUE.equals(optional),
                    descriptors.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().text())));
        }
    }

    /** Highest scores of the classes, inclusive. */
    @Schema(name = "NewSlottingCutOffs", description = "Highest scores of the classes; 1 is best, 4 weakest.")
    record NewCutOffs(
            @NotNull BigDecimal strong,
            @NotNull BigDecimal good,
            @NotNull BigDecimal satisfactory) {}

    /** A weakness that good marks elsewhere cannot buy off. */
    @Schema(name = "NewSlottingCap")
    record NewCap(
            @NotNull String subFactor,

            @NotNull @Schema(description = "Applies when this class or a worse one is chosen")
            SlottingClass from,

            @NotNull @Schema(description = "Best class the project can then have")
            SlottingClass best) {}

    /** What bean validation does not see. */
    List<FieldError> errors() {
        return CardFaults.of(this);
    }

    SlottingCutOffs exactCutOffs() {
        return new SlottingCutOffs(cutOffs.strong(), cutOffs.good(), cutOffs.satisfactory());
    }

    String portfolioOrMain() {
        return Objects.requireNonNullElse(portfolio, MAIN);
    }

    /** The card; {@link #errors()} must be empty. */
    SlottingCard card() {
        return new SlottingCard(
                name.text(),
                factors.stream().map(NewFactor::factor).toList(),
                exactCutOffs(),
                caps.stream()
                        .map(cap -> new SlottingCap(cap.subFactor(), cap.from(), cap.best()))
                        .toList(),
                overrideNotches);
    }
}
