package assay.foundation.sample;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request with one member of every kind the services use. */
record NewSample(
        @NotBlank @Size(max = 10) String name,
        @Max(100) int count,
        @Nullable Double rate,
        @Nullable Boolean flag,
        @Nullable UUID id,
        @Nullable Instant at,
        @Nullable LocalDate day,
        @Nullable Kind kind,
        @Nullable Money amount,
        @Nullable List<@Valid Part> parts) {

    enum Kind {
        CONTACT,
        TRANSACTION
    }

    record Part(@NotNull String label, @Nullable Part inner) {

        Part {
            if ("refused".equals(label)) {
                throw new Invalid(FieldError.of("/label", "invalid"));
            }
        }
    }
}
