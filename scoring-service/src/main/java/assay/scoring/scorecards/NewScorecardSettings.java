package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.ScoreScale;
import assay.scoring.scorecards.domain.development.BinningRules;
import assay.scoring.scorecards.domain.development.DevelopmentSettings;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Selection;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Validation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a card is to be developed. Kept as it was asked for. */
@Schema(description = "How a scorecard is to be developed from a labelled sample")
record NewScorecardSettings(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the card", examples = "Corporate 2026")
        String name,

        @Nullable
        @Pattern(regexp = Purposes.PATTERN)
        @Schema(
                description =
                        "What the card decides on, `main` when absent; one card of a purpose is released at a time")
        String purpose,

        @NotNull @Valid Outcome label,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Definition of bad", examples = "90 days past due or unlikely to pay")
        String definitionOfBad,

        @NotNull @Min(1) @Max(120) @Schema(description = "Months over which the outcome was observed", examples = "12")
        Integer outcomeWindowMonths,

        @NotNull @Schema(description = "Whose applications the sample holds")
        Population population,

        @Nullable @Valid SampleFormat file,
        @Nullable @Valid @Size(max = 2000) List<@NotNull NewColumn> columns,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Words no input's name may contain, besides those that are always forbidden")
        List<@NotBlank @Size(max = 100) String> forbiddenAttributes,

        @Nullable @Valid Scale scale,
        @NotNull @Valid Tendency centralTendency,
        @Nullable @Valid Checks validation,
        @Nullable @Valid Bins binning,
        @Nullable @Valid Choice selection,

        @Nullable
        @Schema(description = "Whether types found in the sample hold without being confirmed; false when absent")
        Boolean acceptInferredTypes,

        @Nullable @Size(max = 100) @Schema(description = "Columns to be used although they look like leaks")
        List<@NotBlank @Size(max = 200) String> acceptedSuspects) {

    /** Whose applications a sample holds. */
    @Schema(name = "SamplePopulation")
    enum Population {
        /** Only those that were approved: the card knows nothing about the others. */
        APPROVED_ONLY("approved applications only: the card may be too kind to those that were rejected"),
        /** All that applied, with outcomes. */
        THROUGH_THE_DOOR("all that applied, with outcomes"),
        /** Those approved, and those rejected with an inferred outcome. */
        WITH_REJECTS("approved applications, and rejected ones with an inferred outcome");

        private final String words;

        Population(String words) {
            this.words = words;
        }

        /** For a report. */
        String words() {
            return words;
        }
    }

    /** The column that holds the outcome. */
    @Schema(name = "ScorecardLabel")
    record Outcome(
            @NotBlank @Size(max = 200) String column,

            @NotEmpty @Size(max = 20) @Schema(description = "Values that mean default")
            List<@NotBlank @Size(max = 100) String> bad,

            @Nullable @Size(max = 20) @Schema(description = "Values that mean none; the only other value when absent")
            List<@NotBlank @Size(max = 100) String> good) {}

    /** Central tendency of the default rate. */
    @Schema(name = "ScorecardCentralTendency", description = "Long-run average of one-year default rates")
    record Tendency(
            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax(value = "1", inclusive = false)
            @Schema(description = "Rate, conservatism included", examples = "0.02")
            Double rate,

            @NotBlank @Size(max = 100) @Schema(description = "Years that it covers", examples = "2016-2025")
            String period,

            @Nullable @DecimalMin("0") @Schema(description = "Margin of conservatism within the rate, 0 when absent")
            Double conservatism) {}

    /** How log-odds become points. */
    @Schema(name = "ScorecardScale")
    record Scale(
            @NotNull Double targetPoints,

            @NotNull @DecimalMin(value = "0", inclusive = false)
            Double targetOdds,

            @NotNull @DecimalMin(value = "0", inclusive = false)
            Double pdo) {}

    /** How the card is tested. */
    @Schema(name = "ScorecardValidation")
    record Checks(
            @Nullable @Min(2) @Max(20) Integer folds,
            @Nullable Long seed,
            @Nullable @Size(max = 200) String dateColumn,
            @Nullable LocalDate outOfTimeFrom) {}

    /** Rules of the bins. */
    @Schema(name = "ScorecardBinning")
    record Bins(
            @Nullable @Min(2) @Max(BinningRules.MOST_PREBINS)
            Integer maxPrebins,

            @Nullable @Min(1) @Max(20) Integer minBins,
            @Nullable @Min(1) @Max(20) Integer maxBins,
            @Nullable @DecimalMin("0") @DecimalMax("0.5") Double minShare,
            @Nullable @Min(0) Integer minGood,
            @Nullable @Min(0) Integer minBad,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double minRateDifference,
            @Nullable @DecimalMin("0") @DecimalMax("10") Double minZ,
            @Nullable @DecimalMin("0") @DecimalMax("0.5") Double rareShare) {}

    /** Rules of the characteristics. */
    @Schema(name = "ScorecardSelection")
    record Choice(
            @Nullable @DecimalMin("0") Double minIv,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double maxCorrelation,
            @Nullable @Min(1) @Max(100) Integer maxCharacteristics,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double maxPValue,
            @Nullable @DecimalMin("0") Double ridge,
            @Nullable @DecimalMin("0") Double leakageIv,
            @Nullable @DecimalMin("0.5") @DecimalMax("1") Double leakageAuc) {}

    String purposeOrMain() {
        return purpose == null ? Purposes.MAIN : purpose;
    }

    boolean acceptsInferredTypes() {
        return Boolean.TRUE.equals(acceptInferredTypes);
    }

    /** How the sample is written. */
    SampleFormat format() {
        return file == null ? SampleFormat.DEFAULT : file;
    }

    List<NewColumn> declaredColumns() {
        return columns == null ? List.of() : columns;
    }

    /** What the mathematics is to do, with the defaults filled in. */
    DevelopmentSettings development() {
        Set<String> forbidden = new HashSet<>(DevelopmentSettings.FORBIDDEN);
        forbidden.addAll(orEmpty(forbiddenAttributes));
        return new DevelopmentSettings(
                name,
                new DevelopmentSettings.Label(
                        label.column(), Set.copyOf(label.bad()), Set.copyOf(orEmpty(label.good()))),
                declaredColumns().stream().map(NewColumn::settings).toList(),
                forbidden,
                binningRules(),
                selectionRules(),
                validationRules(),
                scale == null
                        ? new ScoreScale(600, 50, 20)
                        : new ScoreScale(scale.targetPoints(), scale.targetOdds(), scale.pdo()),
                new DevelopmentSettings.CentralTendency(
                        centralTendency.rate(), centralTendency.period(), or(centralTendency.conservatism(), 0.0)),
                Set.copyOf(orEmpty(acceptedSuspects)));
    }

    private BinningRules binningRules() {
        BinningRules usual = BinningRules.DEFAULT;
        return binning == null
                ? usual
                : new BinningRules(
                        or(binning.maxPrebins(), usual.maxPrebins()),
                        or(binning.minBins(), usual.minBins()),
                        or(binning.maxBins(), usual.maxBins()),
                        or(binning.minShare(), usual.minShare()),
                        or(binning.minGood(), usual.minGood()),
                        or(binning.minBad(), usual.minBad()),
                        or(binning.minRateDifference(), usual.minRateDifference()),
                        or(binning.minZ(), usual.minZ()),
                        or(binning.rareShare(), usual.rareShare()),
                        usual.turnGain(),
                        usual.zeroCell());
    }

    private Selection selectionRules() {
        Selection usual = Selection.DEFAULT;
        return selection == null
                ? usual
                : new Selection(
                        or(selection.minIv(), usual.minIv()),
                        or(selection.maxCorrelation(), usual.maxCorrelation()),
                        or(selection.maxCharacteristics(), usual.maxCharacteristics()),
                        or(selection.maxPValue(), usual.maxPValue()),
                        or(selection.ridge(), usual.ridge()),
                        or(selection.leakageIv(), usual.leakageIv()),
                        or(selection.leakageAuc(), usual.leakageAuc()));
    }

    private Validation validationRules() {
        Validation usual = Validation.DEFAULT;
        return validation == null
                ? usual
                : new Validation(
                        or(validation.folds(), usual.folds()),
                        or(validation.seed(), usual.seed()),
                        validation.dateColumn(),
                        validation.outOfTimeFrom());
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
