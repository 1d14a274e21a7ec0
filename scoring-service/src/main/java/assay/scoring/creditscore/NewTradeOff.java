package assay.scoring.creditscore;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks what a strategy would have done. */
@Schema(description = "Asks what a strategy would have done with the clients decided on in a period.")
record NewTradeOff(
        @NotNull @Schema(description = "First day of decisions")
        LocalDate from,

        @NotNull @Schema(description = "Last day of decisions")
        LocalDate to,

        @Nullable
        @Size(min = 1, max = 41)
        @Schema(description = "Points by which all bands are raised, a line each; -40 to 40 by 10 when absent")
        List<@NotNull @Min(-1_000) @Max(1_000) Integer> shifts) {

    private static final List<Integer> USUAL = List.of(-40, -30, -20, -10, 0, 10, 20, 30, 40);

    List<Integer> shiftsOrUsual() {
        return Objects.requireNonNullElse(shifts, USUAL);
    }
}
