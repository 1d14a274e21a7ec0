package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.scoring.proposals.domain.Grace;
import assay.scoring.proposals.domain.OptionPlan;
import assay.scoring.proposals.domain.OptionTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An option of a proposal as it is shown. */
@Schema(
        name = "RankedFinancingOption",
        description = "An option in its place, with what it costs and how it is paid back.")
record FinancingOptionView(
        String code,
        String title,
        int rank,

        @Schema(description = "From 0 to 1, by the criteria of the policy")
        double score,

        @Schema(description = "Parts of the score by criterion; they add up to it")
        SortedMap<String, Double> contributions,

        @Schema(description = "Why it stands there, the heaviest first")
        List<String> reasons,

        List<String> services,
        Terms terms,

        @Schema(description = "Debt at the start of the repayment")
        Money amount,

        @Schema(description = "What keeps it from being larger")
        OptionPlan.DebtLimit limitedBy,

        @Schema(description = "How the cost is financed; absent without construction") @Nullable
        ConstructionView construction,

        Price price,

        @Schema(description = "Effective annual rate of the client, fee included")
        double effectiveRate,

        @Schema(description = "Return on risk-adjusted capital after tax, a year")
        double raroc,

        @Schema(description = "Present value of what is left after the cost of equity")
        Money economicProfit,

        @Schema(description = "Capital as a share of the exposure")
        double capitalShare,

        double averageLifeYears,
        CoverView cover,
        Security security,
        BreakEvenView breakEven,

        @Schema(description = "Least debt service cover under each stress") @Nullable
        SortedMap<String, @Nullable Double> stressedDscr,

        @Schema(
                description =
                        "Payment by payment; amounts are decimal texts in the currency of the amount. Absent in the"
                                + " answer to the proposal")
        @Nullable
        List<Line> schedule) {

    /** Terms. */
    @Schema(name = "FinancingTerms")
    record Terms(
            OptionTerms.RepaymentKind shape,
            int tenorMonths,
            int graceMonths,
            Grace.GraceInterest graceInterest,
            OptionTerms.RateKind rateKind,

            @Schema(description = "Cover that sizes the debt")
            double targetDscr,

            @Schema(description = "Share of the amount") double upfrontFee,

            @Schema(description = "A year, on what is not drawn during construction")
            double commitmentFee,

            @Schema(description = "Months of debt service that the reserve account holds")
            int reserveMonths,

            @Schema(description = "Share of excess cash that repays early")
            double sweepShare) {}

    /** The rate and its parts. */
    @Schema(name = "FinancingPrice", description = "Decimals per year; the parts add up to the rate")
    record Price(
            double rate,
            double funding,
            double liquidity,
            double expectedLoss,

            @Schema(description = "Return on capital before tax, less what the capital earns itself")
            double capital,

            double operating,

            @Schema(description = "Credit for the up-front fee")
            double fee,

            @Schema(description = "For category and flag of the project")
            double attributes,

            @Schema(description = "From the client's value") double discount,

            @Schema(description = "What an agreed rate adds")
            double negotiated) {}

    /** Financing of the construction. */
    @Schema(name = "FinancingConstruction")
    record ConstructionView(
            Money equity,
            Money hardCost,
            Money upfrontFee,
            Money interest,
            Money commitmentFee,
            Money totalCost,

            @Schema(description = "Share of debt in the total cost")
            double gearing,

            @Schema(description = "Debt drawn at the start of each period, and at the end of the last")
            List<Money> draws) {}

    /** Cover over the life. */
    @Schema(name = "FinancingCover", description = "A ratio without a denominator is absent")
    record CoverView(
            @Nullable Double minimumDscr,
            @Nullable Double averageDscr,

            @Schema(description = "At the first payment") @Nullable
            Double llcr,

            @Schema(description = "At the first payment") @Nullable
            Double plcr,

            @Schema(description = "Share of the cash that may be lost before it just pays the debt service") @Nullable
            Double headroom) {}

    /** What the collateral covers. */
    @Schema(name = "FinancingSecurity")
    record Security(
            Money marketValue,
            Money lendingValue,

            @Schema(description = "Absent without collateral") @Nullable
            Double loanToValue,

            Money shortfall) {}

    /** How much may go wrong. */
    @Schema(
            name = "FinancingBreakEven",
            description = "Until the cash of one period just pays; absent where it does not matter")
    record BreakEvenView(
            @Nullable Double revenueFactor,
            @Nullable Double costFactor,
            @Nullable Double rateShift,
            int delayPeriods) {}

    /** A payment. */
    @Schema(
            name = "FinancingScheduleLine",
            description = "Scheduled debt service, its cover, and where the forecast's cash goes")
    record Line(
            LocalDate due,
            double rate,
            String opening,
            String interest,
            String capitalised,
            String principal,
            String payment,
            String closing,
            @Nullable Double dscr,
            @Nullable Double llcr,
            @Nullable Double plcr,
            String available,
            String reserve,
            String sweep,
            String distributed,
            String shortfall,

            @Schema(description = "Debt after early repayment from the sweep")
            String outstanding) {}
}
