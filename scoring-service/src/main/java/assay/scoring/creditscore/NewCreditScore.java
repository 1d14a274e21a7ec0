package assay.scoring.creditscore;

import assay.foundation.problem.FieldError;
import assay.scoring.creditscore.domain.Supplied;
import assay.scoring.creditscore.domain.SuppliedInput;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a credit score of a client. */
@Schema(description = "Asks for a credit score; figures that this service does not hold come with the request.")
record NewCreditScore(
        @Nullable @Schema(description = "Last day that counts, today when absent", examples = "2026-03-31")
        LocalDate asOf,

        @Nullable @Schema(description = "What was recorded later is left out; now when absent")
        Instant knownAt,

        @Nullable @Schema(description = "End of the period that the statement describes", examples = "2025-12-31")
        LocalDate statementDate,

        @Nullable @Size(max = 100) @Schema(description = "By name: the features of source REQUEST in /v1/features")
        Map<String, @NotNull Double> figures) {

    /** What bean validation does not see. */
    List<FieldError> errors(LocalDate today, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = asOf == null ? today : asOf;
        if (day.isAfter(today)) {
            errors.add(FieldError.of("/asOf", "day-in-future"));
        }
        if (knownAt != null && knownAt.isAfter(now)) {
            errors.add(FieldError.of("/knownAt", "time-in-future"));
        }
        if (statementDate != null && statementDate.isAfter(day)) {
            errors.add(FieldError.of("/statementDate", "after-as-of"));
        }
        if (figures != null) {
            figures.forEach((name, value) -> faultOf(name, value).ifPresent(errors::add));
        }
        return errors;
    }

    Supplied supplied() {
        return Supplied.of(figures == null ? Map.of() : figures, statementDate);
    }

    private static Optional<FieldError> faultOf(String name, Double value) {
        String pointer = "/figures/" + name.replace("~", "~0").replace("/", "~1");
        Optional<SuppliedInput> input = SuppliedInput.named(name);
        if (input.isEmpty()) {
            return Optional.of(FieldError.of(pointer, "unknown-figure"));
        }
        double least = input.get().least();
        double most = input.get().most();
        return value >= least && value <= most // not so for NaN
                ? Optional.empty()
                : Optional.of(new FieldError(pointer, "figure-out-of-range", Map.of("least", least, "most", most)));
    }
}
