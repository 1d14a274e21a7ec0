package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.scoring.valuation.ClvIntervals.ClvInterval;
import assay.scoring.valuation.domain.Tier;
import assay.scoring.valuation.domain.insight.LifecycleStage;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A client's valuation as it is shown.
 *
 * @param version number of times it was published; absent where it was computed for this answer
 * @param reasons why there is no number, empty when there is one
 */
@Schema(
        name = "Valuation",
        description = "Value of a client with its inputs and parts. Without a number, with the reason.")
record ValuationView(
        UUID clientId,
        String portfolio,
        @Nullable Long version,
        ValuationState state,
        List<Reason> reasons,

        @Schema(description = "Days with a counted transaction after the first one") @Nullable
        Integer frequency,

        @Schema(description = "Weeks from the first to the last transaction") @Nullable
        Double recency,

        @Schema(description = "Weeks from the first transaction to asOf") @Nullable
        Double age,

        @Schema(description = "Mean income of a repeat, in major units of the currency") @Nullable
        Double monetaryValue,

        @Schema(description = "Probability that the client is still active") @Nullable
        Double pAlive,

        @Schema(description = "Expected transactions within the horizon") @Nullable
        Double expectedTransactions,

        @Schema(description = "The same, discounted from the end of each week") @Nullable
        Double discountedExpectedTransactions,

        @Schema(description = "Expected income of the horizon, discounted; rounded to minor units, halves to even")
        @Nullable
        Money grossClv,

        @Schema(description = "Margin times gross value less costs") @Nullable
        Money netClv,

        @Nullable Tier tier,

        @Schema(
                description = "Where the relation stands, by the probability of being active and by the recent rate of"
                        + " transactions; NOT_IDENTIFIED for one transaction under BG/NBD")
        @Nullable
        LifecycleStage lifecycleStage,

        @Nullable UUID modelId,

        @Schema(description = "Family of the model of repeats") @Nullable
        RepeatFamily family,

        @Nullable LocalDate asOf,

        @Schema(description = "Facts recorded later are not in it") @Nullable
        Instant knownAt,

        @Schema(
                description = "The model was fitted to days after asOf, or to facts recorded after the knownAt that was"
                        + " asked for: it knows more than the valuation claims to")
        @Nullable
        Boolean lookAhead,

        @Nullable Integer horizonWeeks,
        @Nullable Double discountRate,

        @Schema(description = "Version of the settings of margins, costs and rates; absent without any") @Nullable
        UUID settingsId,

        @Nullable Parts parts,
        @Nullable Inputs inputs,

        @Schema(description = "On request, and where the model has been bootstrapped") @Nullable
        ClvInterval interval) {

    /** What the value is made of. */
    @Schema(
            name = "ValuationParts",
            description = "grossClv = expectedSpend x discountedExpectedTransactions; netClv = margin x grossClv"
                    + " - serviceCost - creditLoss")
    record Parts(
            @Schema(description = "Expected income of a future transaction, in major units, not rounded")
            double expectedSpend,

            double discountedExpectedTransactions,
            double margin,

            @Schema(description = "Present value of serving the client, by the released settings; 0 without any")
            Money serviceCost,

            Money creditLoss) {}

    /** What it was computed from. */
    @Schema(name = "ValuationInputs")
    record Inputs(
            LocalDate firstDay,
            LocalDate lastDay,

            @Schema(description = "Sum of the income of the repeats") @Nullable
            Money repeatIncome) {}
}
