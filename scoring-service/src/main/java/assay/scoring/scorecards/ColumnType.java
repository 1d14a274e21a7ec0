package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.development.SampleSurvey.ColumnFinding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the values of a column read. */
@Schema(name = "ScorecardColumnType")
record ColumnType(
        @NotBlank @Size(max = 200) String name,
        @NotNull ValueType type,

        @Nullable @Schema(readOnly = true, description = "Whether the settings declared it")
        Boolean declared,

        @Nullable @Schema(readOnly = true, description = "Distinct values; 5,001 if there are more than 5,000")
        Integer distinct,

        @Nullable @Schema(readOnly = true, description = "Rows without a value")
        Long missing) {

    static ColumnType of(ColumnFinding finding) {
        return new ColumnType(
                finding.name(), finding.type(), finding.declared(), finding.distinct(), finding.missing());
    }
}
