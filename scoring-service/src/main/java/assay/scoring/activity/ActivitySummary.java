package assay.scoring.activity;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of a portfolio's activity is known here.
 *
 * @param transactions entries of the log, reversed ones and reversals included
 */
@Schema(description = "How much of a portfolio's activity scoring knows.")
record ActivitySummary(
        String portfolio,

        @Schema(description = "Clients with at least one transaction")
        long clients,

        @Schema(description = "Entries of the log, reversed ones and reversals included")
        long transactions,

        @Schema(description = "Day of the first transaction in the portfolio's time zone; absent without any") @Nullable
        LocalDate firstDay,

        @Schema(description = "Day of the last transaction") @Nullable
        LocalDate lastDay) {}
