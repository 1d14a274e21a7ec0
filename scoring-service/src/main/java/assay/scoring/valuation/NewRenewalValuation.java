package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks what contracts are worth that are renewed or not. */
@Schema(
        description =
                "Renewals of the past, or a model's parameters, and the contracts to be valued. Nothing is stored.")
record NewRenewalValuation(
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Schema(description = "Discount rate a renewal period", examples = "0.1")
        BigDecimal discountRate,

        @NotNull @Schema(description = "What a contract pays at the beginning of each period")
        Money payment,

        @Nullable
        @Size(min = 3, max = 100)
        @Schema(description = "Contracts of a cohort at the beginning and after each renewal, never rising")
        List<@NotNull @Min(0) @Max(10_000_000) Integer> survivors,

        @Nullable @Valid @Schema(description = "In place of survivors, for contracts begun at different times")
        Counts counts,

        @Nullable @Valid @Schema(description = "In place of both")
        Parameters parameters,

        @Nullable @Valid @Size(max = 1_000) @Schema(description = "Contracts about to be asked the next time")
        List<@NotNull Contract> contracts) {

    /** Renewals of contracts begun at different times. */
    @Schema(name = "RenewalOutcomeCounts")
    record Counts(
            @NotNull @Size(min = 2, max = 100) @Schema(description = "Not renewed at the 1st, 2nd, … renewal")
            List<@NotNull @Min(0) @Max(10_000_000) Integer> ended,

            @NotNull
            @Size(min = 2, max = 100)
            @Schema(description = "Renewed at it and not yet asked again; as long as ended")
            List<@NotNull @Min(0) @Max(10_000_000) Integer> running) {}

    /** Shapes of the distribution of the probability of ending. */
    @Schema(name = "RenewalModelParameters")
    record Parameters(
            @NotNull @DecimalMin(value = "0", inclusive = false) @Schema(examples = "0.668")
            BigDecimal a,

            @NotNull @DecimalMin(value = "0", inclusive = false) @Schema(examples = "3.806")
            BigDecimal b) {}

    /** A contract to be valued. */
    @Schema(name = "RenewalContract")
    record Contract(
            @NotNull @Size(min = 1, max = 100) @Schema(description = "The caller's name for it", examples = "M-1")
            String reference,

            @Nullable @Size(min = 1, max = 100) @Schema(examples = "SPONSOR-7")
            String sponsorGroup,

            @NotNull @Min(0) @Max(1_000) @Schema(description = "How often it was renewed", examples = "4")
            Integer renewals,

            @Nullable @Schema(description = "What it pays each period; the common payment when absent")
            Money payment) {}

    /** What bean validation does not see. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        long given = Stream.of(survivors, counts, parameters)
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            errors.add(FieldError.of("/survivors", "one-source-of-renewals"));
        }
        if (survivors != null) {
            for (int i = 1; i < survivors.size(); i++) {
                if (survivors.get(i) > survivors.get(i - 1)) {
                    errors.add(FieldError.of("/survivors/" + i, "survivors-rise"));
                }
            }
        }
        if (counts != null && counts.ended().size() != counts.running().size()) {
            errors.add(FieldError.of("/counts/running", "length-differs"));
        }
        if (payment.amount().signum() <= 0) {
            errors.add(FieldError.of("/payment", "amount-not-positive"));
        }
        List<Contract> all = Objects.requireNonNullElse(contracts, List.of());
        for (int i = 0; i < all.size(); i++) {
            Money own = all.get(i).payment();
            if (own != null && !own.currency().equals(payment.currency())) {
                errors.add(new FieldError(
                        "/contracts/" + i + "/payment",
                        "other-currency",
                        Map.of("currency", payment.currency().getCurrencyCode())));
            } else if (own != null && own.amount().signum() <= 0) {
                errors.add(FieldError.of("/contracts/" + i + "/payment", "amount-not-positive"));
            }
        }
        return errors;
    }
}
