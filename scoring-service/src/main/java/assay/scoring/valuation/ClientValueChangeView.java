package assay.scoring.valuation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a client's value is another than before. */
@Schema(name = "ClientValueChange", description = "The change of a client's gross value between two days, and why.")
record ClientValueChangeView(
        UUID clientId,
        String portfolio,
        LocalDate from,
        LocalDate to,

        @Schema(description = "Facts recorded later are not in it")
        Instant knownAt,

        @Nullable UUID fromModelId,
        @Nullable UUID toModelId,

        @Schema(description = "The earlier model knows more than the earlier day does") @Nullable
        Boolean lookAhead,

        ValuationState stateBefore,
        ValuationState stateAfter,

        @Schema(description = "A day without a value counts as nothing; absent without a model") @Nullable
        ValueChangeView change,

        String formula) {}
