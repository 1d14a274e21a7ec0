package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.development.BinningTrend;
import assay.scoring.scorecards.domain.development.ColumnSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is declared about a column of the sample. */
@Schema(name = "ScorecardColumn", description = "What is declared about a column; all but the name may be absent")
record NewColumn(
        @NotBlank @Size(max = 200) String name,

        @Nullable @Schema(description = "How its values read; inferred when absent")
        ValueType type,

        @Nullable
        @Size(max = 20)
        @Schema(description = "Codes that are no quantities, each with a bin of its own", examples = "[\"-99\"]")
        List<@NotBlank @Size(max = 100) String> specials,

        @Nullable @Size(max = 20) @Schema(description = "What stands for no value; nothing and NA when absent")
        List<@NotNull @Size(max = 100) String> missingTokens,

        @Nullable @Schema(description = "Not an input of the card")
        Boolean exclude,

        @Nullable @Schema(description = "How the bad rate may run along the bins")
        BinningTrend shape,

        @Nullable @Size(min = 1, max = 19) @Schema(description = "Manual cut points, ascending")
        List<@NotNull Double> cuts,

        @Nullable @Size(min = 1, max = 20) @Schema(description = "Manual groups of categories")
        List<@NotNull @Size(min = 1, max = 250) List<@NotBlank @Size(max = 200) String>> groups,

        @Nullable @Valid Words label,
        @Nullable RepaymentAspect repayment,
        @Nullable InvestorQuestion question,
        @Nullable Actionability action,

        @Nullable @Valid @Schema(description = "What a client is told when it cost points")
        Words reason) {

    /** For the mathematics, with the defaults filled in. */
    ColumnSettings settings() {
        ColumnSettings usual = ColumnSettings.of(name);
        return new ColumnSettings(
                name,
                type,
                specials == null ? List.of() : specials,
                missingTokens == null ? usual.missingTokens() : missingTokens,
                Boolean.TRUE.equals(exclude),
                Objects.requireNonNullElse(shape, usual.shape()),
                cuts == null ? List.of() : cuts,
                groups == null ? List.of() : groups,
                label == null ? usual.label() : label.text(),
                Objects.requireNonNullElse(repayment, usual.repayment()),
                Objects.requireNonNullElse(question, usual.question()),
                Objects.requireNonNullElse(action, usual.action()),
                reason == null ? usual.reason() : reason.text());
    }
}
