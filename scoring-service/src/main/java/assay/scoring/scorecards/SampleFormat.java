package assay.scoring.scorecards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a sample is written. The encoding is UTF-8. */
@Schema(name = "ScorecardSampleFormat", description = "How the sample is written: UTF-8, quotes as in RFC 4180")
record SampleFormat(
        @Nullable @Size(min = 1, max = 1) @Schema(description = "Between cells, comma when absent", examples = ",")
        String delimiter,

        @Nullable @Size(min = 2, max = 2000) @Schema(description = "Names of the columns of a file that has no header")
        List<@NotNull @NotBlank @Size(max = 200) String> names) {

    static final SampleFormat DEFAULT = new SampleFormat(null, null);

    char separator() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }
}
