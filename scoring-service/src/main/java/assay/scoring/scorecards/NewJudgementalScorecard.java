package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.ScoreScale;
import assay.scoring.scorecards.domain.Scorecard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A card that experts have written down. */
@Schema(description = "A card written down by experts; its probabilities of default are assumptions")
record NewJudgementalScorecard(
        @NotBlank @Size(max = 200) String name,

        @Nullable
        @Pattern(regexp = Purposes.PATTERN)
        @Schema(description = "What the card decides on, `main` when absent")
        String purpose,

        @NotNull @Valid Scale scale,

        @NotNull @Schema(description = "ln(odds good : bad) without characteristics")
        Double intercept,

        @NotNull @Valid @Size(min = 1, max = 100) List<@NotNull WrittenCharacteristic> characteristics) {

    /** How log-odds become points. */
    @Schema(name = "JudgementalScale")
    record Scale(
            @NotNull Double targetPoints,

            @NotNull @DecimalMin(value = "0", inclusive = false)
            Double targetOdds,

            @NotNull @DecimalMin(value = "0", inclusive = false)
            Double pdo) {}

    /** A characteristic with its bins. */
    @Schema(name = "JudgementalCharacteristic")
    record WrittenCharacteristic(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Valid Words label,
            @NotNull Characteristic.ValueType type,
            @NotNull Characteristic.RepaymentAspect repayment,
            @NotNull Characteristic.InvestorQuestion question,
            @Nullable Actionability action,
            @NotNull @Valid Words reason,
            @NotNull @Valid @Size(min = 1, max = 300) List<@NotNull WrittenBin> bins) {}

    /** A bin with its points. */
    @Schema(name = "JudgementalBin")
    record WrittenBin(
            @NotNull Bin.BinKind kind,

            @Nullable @Schema(description = "Smallest number, inclusive; none when absent")
            Double lower,

            @Nullable @Schema(description = "End, exclusive; none when absent")
            Double upper,

            @Nullable @Size(max = 250) List<@NotNull @Size(max = 200) String> values,

            @NotNull @Schema(description = "Contribution to ln(odds good : bad)")
            Double logGoodOdds,

            @NotNull @Schema(description = "Whole points: offset / n + factor (intercept / n + logGoodOdds), rounded")
            Integer points) {}

    String purposeOrMain() {
        return purpose == null ? Purposes.MAIN : purpose;
    }

    Scorecard card() {
        return new Scorecard(
                name,
                Scorecard.CardOrigin.JUDGEMENTAL,
                new ScoreScale(scale.targetPoints(), scale.targetOdds(), scale.pdo()),
                intercept,
                null,
                characteristics.stream()
                        .map(NewJudgementalScorecard::characteristic)
                        .toList(),
                null);
    }

    private static Characteristic characteristic(WrittenCharacteristic written) {
        return new Characteristic(
                written.name(),
                written.label().text(),
                written.type(),
                0,
                written.bins().stream().map(NewJudgementalScorecard::bin).toList(),
                written.repayment(),
                written.question(),
                written.action() == null ? Actionability.NONE : written.action(),
                written.reason().text());
    }

    private static Bin bin(WrittenBin written) {
        return new Bin(
                written.kind(),
                written.lower(),
                written.upper(),
                written.values() == null ? List.of() : written.values(),
                0,
                0,
                0,
                written.logGoodOdds(),
                written.points());
    }
}
