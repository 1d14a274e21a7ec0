package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.scoring.valuation.ClvIntervals.ClvInterval;
import assay.scoring.valuation.ValueSettings.RateSource;
import assay.scoring.valuation.domain.insight.ChurnRisk;
import assay.scoring.valuation.domain.insight.LifecycleStage;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything a model says about a client, with the name of each formula. */
@Schema(
        name = "ValueAnalysis",
        description =
                "Value of a client in its parts, where its relation stands, how likely it leaves, and when it comes"
                        + " back. Every part names its formula; docs/models has them. What cannot be told is absent, with the"
                        + " reason.")
record ValueAnalysisView(
        UUID clientId,
        String portfolio,
        @Nullable String productLine,
        ValuationState state,
        List<Reason> reasons,
        @Nullable UUID modelId,
        @Nullable RepeatFamily family,
        @Nullable UUID settingsId,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,

        @Schema(description = "The model knows more than asOf and knownAt claim to") @Nullable
        Boolean lookAhead,

        @Nullable Horizon horizon,
        @Nullable DiscountRate discountRate,

        @Schema(description = "Discounted transactions times spend") @Nullable
        MoneyPart grossClv,

        @Schema(description = "Margin times gross value less the cost of serving") @Nullable
        MoneyPart netClv,

        @Schema(description = "Expected income of a future transaction, in major units") @Nullable
        NumberPart expectedSpend,

        @Schema(description = "Undiscounted, within the horizon; absent without end") @Nullable
        NumberPart expectedTransactions,

        @Nullable NumberPart discountedExpectedTransactions,
        @Nullable NumberPart margin,
        @Nullable MoneyPart serviceCost,
        @Nullable ClvInterval interval,

        @Schema(description = "Income up to asOf, and what was earned on it") @Nullable
        Realised realised,

        @Schema(description = "What a client of the model is expected to bring from its first day on") @Nullable
        NewClient newClient,

        @Nullable Split split,
        LifecycleView lifecycle,
        @Nullable Churn churn,
        @Nullable NextTransactionView nextTransaction) {

    /** How far ahead. */
    @Schema(name = "AnalysisHorizon")
    record Horizon(
            @Schema(description = "Absent without end") @Nullable
            Integer weeks,

            boolean infinite) {}

    /** A rate a year. */
    @Schema(name = "AnalysisDiscountRate")
    record DiscountRate(double annual, RateSource source) {}

    /** An amount and its formula. */
    @Schema(name = "MoneyPart")
    record MoneyPart(Money amount, String formula) {}

    /** A number and its formula. */
    @Schema(name = "NumberPart")
    record NumberPart(double value, String formula) {}

    /** What the client has brought. */
    @Schema(name = "RealisedValue")
    record Realised(
            @Schema(description = "All counted income, the first day's included")
            Money income,

            Money earned,

            @Schema(description = "Gross value ahead over all income, past and ahead; absent without any") @Nullable
            Double potentialShare,

            String formula) {}

    /** An average client of the model on its first day. */
    @Schema(name = "NewClientExpectation")
    record NewClient(double discountedTransactions, Money grossClv, String formula) {}

    /** The gross value by what has to be done to have it; adds up to it. */
    @Schema(name = "ValueSplit")
    record Split(Money acquisition, Money keeping, Money loyalty, Money total, String formula) {}

    /** Where the relation stands. */
    @Schema(name = "LifecycleReading")
    record LifecycleView(
            @Nullable LifecycleStage stage,

            @Schema(description = "Repeats within the last 26 weeks") @Nullable
            Integer recentRepeats,

            @Schema(description = "Weeks between transactions that the stage is measured by") @Nullable
            Double usualGapWeeks,

            String formula) {}

    /** How likely the client is gone at the end of a horizon. */
    @Schema(name = "ChurnRisk")
    record Churn(
            ChurnRisk.ChurnDefinition definition,
            int horizonWeeks,
            double probability,
            Contributions contributions,

            @Schema(description = "Probability times gross value; absent without a value") @Nullable
            Money valueAtStake,

            String formula) {}

    /** What the probability is made of; adds up to it. */
    @Schema(name = "ChurnContributions")
    record Contributions(
            @Schema(description = "It left with its last transaction, by how often and how long it has been coming")
            double history,

            @Schema(description = "Added by its silence since")
            double silence,

            @Schema(description = "It is there now and leaves within the horizon")
            double ahead) {}

    /** When the client comes back, if it is active. */
    @Schema(name = "NextTransaction")
    record NextTransactionView(
            double pAlive,

            @Schema(description = "Weeks from asOf") double medianWeeks,
            double fromWeeks,
            double toWeeks,

            @Schema(description = "Probability that it lies between them")
            double probability,

            @Schema(description = "Absent where the mean is infinite") @Nullable
            Double meanWeeks,

            String formula) {}
}
