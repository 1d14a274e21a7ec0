package assay.scoring.valuation;

import assay.scoring.valuation.domain.evidence.BackTest;
import assay.scoring.valuation.domain.evidence.HoldoutError;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A back-test as it is shown. */
@Schema(
        name = "ValuationBackTest",
        description = "What a model fitted without the last weeks said about them, against what happened.")
record BackTestView(
        @Schema(description = "Last day the tested model was fitted to")
        LocalDate knownUntil,

        int weeks,
        int clients,

        @Schema(description = "Why the tested model could not be fitted; nothing follows then") @Nullable
        String refusal,

        @Nullable Totals transactions,

        @Schema(description = "In major units of the currency") @Nullable
        Totals value,

        @Schema(description = "By number of repeats known before; 7 stands for 7 and more") @Nullable
        List<Group> calibration) {

    /** Sums over all clients, and mean errors of a client. */
    @Schema(name = "BackTestTotals")
    record Totals(
            double expected,
            double actual,

            @Schema(description = "Expected over actual less one; absent when nothing happened") @Nullable
            Double bias,

            double meanAbsoluteError,
            double rootMeanSquareError) {

        static Totals of(HoldoutError error) {
            return new Totals(
                    error.expected(),
                    error.actual(),
                    Double.isFinite(error.bias()) ? error.bias() : null,
                    error.meanAbsolute(),
                    error.rootMeanSquare());
        }
    }

    /** Clients with the same number of repeats. */
    @Schema(name = "BackTestGroup")
    record Group(int repeats, int clients, double expected, double actual) {}

    static BackTestView of(StoredBackTest stored) {
        BackTest result = stored.result();
        return new BackTestView(
                stored.knownUntil(),
                stored.weeks(),
                stored.clients(),
                stored.refusal(),
                result == null ? null : Totals.of(result.transactions()),
                result == null ? null : Totals.of(result.value()),
                result == null
                        ? null
                        : result.calibration().stream()
                                .map(bin -> new Group(bin.repeats(), bin.clients(), bin.expected(), bin.actual()))
                                .toList());
    }
}
