package assay.scoring.proposals;

import assay.scoring.exposures.domain.CollateralType;
import assay.scoring.proposals.domain.FinancingPolicy;
import assay.scoring.proposals.domain.Grace;
import assay.scoring.proposals.domain.OptionRanking;
import assay.scoring.proposals.domain.OptionTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A {@link FinancingPolicy} as it is written and shown: the same members, with their bounds. */
@Schema(
        name = "FinancingPolicyDocument",
        description = "What is offered to whom at which price, and who has to agree. Rates are decimals per year.")
record FinancingPolicyDocument(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Valid Pricing pricing,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "Floor of the spread after a relationship discount")
        Double leastSpread,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(description = "Lawful cap of the client's rate")
        Double highestRate,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "Loss given default of what no collateral covers")
        Double unsecuredLgd,

        @NotNull @Valid Relationship relationship,

        @NotNull @Size(min = 1, max = 50) @Schema(description = "The first rule that fits counts")
        List<@NotNull @Valid Approval> approvals,

        @NotNull @Min(1) @Max(366) @Schema(description = "How long a draft and an offer stand")
        Integer validityDays,

        @NotNull @Size(max = 50) List<@NotNull @Valid Form> collateral,
        @NotNull @Size(max = 20) List<@NotNull @Valid StressFacts> stresses,

        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = CODE) String> indexes,

        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid OptionFacts> options,

        @NotNull @Size(min = 1, max = 50) @Schema(description = "The first rule that fits counts")
        List<@NotNull @Valid ClientRuleFacts> clients,

        @NotNull @Size(max = 50) @Schema(description = "Texts of the criteria, by name")
        Map<@NotNull @Pattern(regexp = NAME) String, @NotNull @Valid CriterionWords> criteria,

        @NotNull @Size(max = 10) @Schema(description = "By Equator category")
        Map<@NotNull @Pattern(regexp = "[ABC]") String, @NotNull @Valid ConsequenceFacts> equator,

        @NotNull @Valid ConsequenceFacts green,

        @NotNull @Size(max = 30) @Schema(description = "What may be said about a project's value to the public")
        List<@NotNull @Valid IndicatorFacts> publicValue) {

    static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
    private static final String NAME = "[a-z][A-Za-z0-9]{0,39}";

    /** A text in both languages. */
    @Schema(name = "FinancingText")
    record Words(
            @NotBlank @Size(max = 300) String en,
            @NotBlank @Size(max = 300) String zh) {}

    /** What the bank asks of every loan. */
    @Schema(name = "FinancingPricing")
    record Pricing(
            @NotNull @DecimalMin("-0.05") @DecimalMax("1") Double funding,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double liquidity,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double operating,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double hurdle,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double capitalBenefit,
            @NotNull @DecimalMin("0") @DecimalMax("0.95") Double tax,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double costOfEquity) {}

    /** How the client's value lowers the rate. */
    @Schema(name = "FinancingRelationship")
    record Relationship(
            @NotNull @DecimalMin("0") @DecimalMax("1") Double shareOfNetValue,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double most) {}

    /** How many people have to agree. */
    @Schema(name = "FinancingApproval", description = "Different people besides those who asked")
    record Approval(
            @Nullable
            @Pattern(regexp = "[0-9]{1,16}([.][0-9]{1,4})?")
            @Schema(description = "Largest amount in major units; any when absent")
            String upTo,

            @Nullable @Min(1) @Max(50) @Schema(description = "Worst grade, 1 for the best; any when absent")
            Integer worstNotch,

            @NotNull @Min(1) @Max(9) Integer signatures) {}

    /** A form of security. */
    @Schema(name = "FinancingCollateralForm")
    record Form(
            @NotNull @Pattern(regexp = CODE) String form,
            @NotNull @Valid Words title,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double haircut,
            @NotNull @Min(1) @Max(3660) Integer oldestValuationDays,

            @Nullable
            @Schema(description = "Kind of collateral for the loss given default; it does not count when absent")
            CollateralType lossType) {}

    /** A shock. */
    @Schema(name = "FinancingStress")
    record StressFacts(
            @NotNull @Pattern(regexp = CODE) String name,
            @NotNull @DecimalMin("0") @DecimalMax("10") Double revenueFactor,
            @NotNull @DecimalMin("0") @DecimalMax("10") Double costFactor,
            @NotNull @DecimalMin("-0.5") @DecimalMax("0.5") Double rateShift,
            @NotNull @Min(0) @Max(120) Integer delayPeriods) {}

    /** Something that can be offered. */
    @Schema(name = "FinancingOption")
    record OptionFacts(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid Words title,
            OptionTerms.@NotNull RepaymentKind shape,

            @NotNull
            @DecimalMin("-0.5")
            @DecimalMax("0.99")
            @Schema(description = "Growth a year of STEP, share of BALLOON; else without effect")
            Double shapeParameter,

            @NotNull @Min(1) @Max(600) Integer longestMonths,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
            Double shareOfForecast,

            @NotNull @Min(0) @Max(240) Integer graceMonths,
            Grace.@NotNull GraceInterest graceInterest,
            @NotNull Boolean mayCapitalise,
            @NotNull @DecimalMin("1") @DecimalMax("10") Double targetDscr,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false)
            Double gearing,

            OptionTerms.@NotNull RateKind rate,
            @NotNull @DecimalMin("0") @DecimalMax("0.2") Double upfrontFee,
            @NotNull @DecimalMin("0") @DecimalMax("0.2") Double commitmentFee,
            @NotNull @Min(0) @Max(60) Integer reserveMonths,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double sweepShare,

            @NotNull @Size(max = 30) @Schema(description = "What the policy says itself, by criterion")
            Map<@NotNull @Pattern(regexp = NAME) String, @NotNull Double> measures,

            @NotNull @Size(max = 20) List<@NotNull @Valid Words> services) {}

    /** How much something counts. */
    @Schema(name = "FinancingCriterion")
    record CriterionFacts(
            @NotNull @Pattern(regexp = NAME) String name,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000")
            Double weight,

            OptionRanking.@NotNull BetterEnd better) {}

    /** What is offered to a kind of client. */
    @Schema(name = "FinancingClientRule")
    record ClientRuleFacts(
            @NotNull @Size(max = 7) @Schema(description = "Attributes that have to be equal; none for everybody")
            Map<
                            @NotNull @Pattern(regexp = "type|subtype|person|sizeClass|wealthClass|industry|region")
                            String,
                            @NotBlank @Size(max = 60) String>
                    when,

            @NotNull @Size(min = 1, max = 10) List<@NotBlank String> options,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid CriterionFacts> criteria,
            @NotNull @Size(max = 20) List<@NotNull @Valid Words> services) {}

    /** How a criterion is told. */
    @Schema(name = "FinancingCriterionText")
    record CriterionWords(
            @NotNull @Valid Words title,
            @NotNull @Valid Words best,
            @NotNull @Valid Words good) {}

    /** What an attribute of the project brings. */
    @Schema(name = "FinancingConsequence")
    record ConsequenceFacts(
            @NotNull @DecimalMin("-0.1") @DecimalMax("0.1") Double rate,
            @NotNull @Size(max = 20) List<@NotNull @Valid Words> conditions) {}

    /** A measure of value to the public. */
    @Schema(name = "FinancingIndicator")
    record IndicatorFacts(
            @NotNull @Pattern(regexp = CODE) String name,
            @NotNull @Valid Words title,
            @NotNull @Valid Words unit) {}
}
