package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.TradeOff;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a strategy would have done. */
@Schema(
        name = "TradeOff",
        description = "Approvals against risk. Bad rates are expected ones: the mean probability of default.")
record TradeOffView(
        UUID strategyId,

        @Schema(description = "Clients, each with the latest decision of the period")
        int clients,

        @Schema(description = "Clients left out because their points are on another scale or an input is missing")
        int leftOut,

        List<TradeOff.TradeOffLine> lines,

        @Schema(description = "Against the released strategy; absent without one for the same scale")
        TradeOff.@Nullable SwapSet swapSet) {}
