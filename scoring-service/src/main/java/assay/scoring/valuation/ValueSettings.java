package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.scoring.activity.ClientTraits;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is earned, what clients cost, and how later income is discounted: the document of one version. */
@Schema(description = "Margins and costs by product line, discount rates, and what a lifecycle is measured by.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ValueSettings(
        @NotNull
        @Valid
        @Size(max = 50)
        @Schema(description = "By product line; a line without a name is for all that are not named")
        List<@NotNull Line> lines,

        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Schema(description = "Discount rate a year of the portfolio; the model's when absent", examples = "0.12")
        BigDecimal discountRate,

        @Nullable @Valid @Size(max = 50) @Schema(description = "Rates of segments, before the portfolio's")
        List<@NotNull SegmentRate> segmentRates,

        @Nullable
        @Valid
        @Size(max = 1_000)
        @Schema(description = "Rates of single clients, before their segment's; at most 20 different ones")
        List<@NotNull ClientRate> clientRates,

        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1040")
        @Schema(
                description =
                        "Weeks between two transactions that are usual, by which a lifecycle is measured; the model's"
                                + " mean gap when absent",
                examples = "26")
        BigDecimal usualGapWeeks) {

    /** Different rates of clients; each keeps forecasts of its own in memory. */
    static final int MOST_RATES = 20;

    /** Nothing set: everything as the model says. */
    static final ValueSettings NONE = new ValueSettings(List.of(), null, null, null, null);

    /** What is earned and what it costs. */
    @Schema(name = "ValueSettingsLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable
            @Size(min = 1, max = 100)
            @Schema(description = "As transactions name it; absent for all that are not named", examples = "GUARANTEE")
            String productLine,

            @Nullable
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1")
            @Schema(
                    description =
                            "Part of the income that is earned, in place of the margins of the model's income rules;"
                                    + " never makes principal income",
                    examples = "0.4")
            BigDecimal margin,

            @Nullable @Schema(description = "Cost of serving one transaction day")
            Money costPerTransaction,

            @Nullable @Schema(description = "Cost a year of serving a client that is active and uses the line")
            Money costPerYear) {}

    /** A segment's rate. */
    @Schema(name = "SegmentDiscountRate")
    record SegmentRate(
            @NotNull @Pattern(regexp = ModelScope.SEGMENT_PATTERN) @Schema(examples = "CORPORATE_BORROWER/SME")
            String segment,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Schema(examples = "0.18")
            BigDecimal rate) {}

    /** A client's rate. */
    @Schema(name = "ClientDiscountRate")
    record ClientRate(
            @NotNull UUID clientId,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Schema(examples = "0.1")
            BigDecimal rate) {}

    /** Where a rate comes from. */
    enum RateSource {
        REQUEST,
        CLIENT,
        SEGMENT,
        PORTFOLIO,
        MODEL
    }

    /** A rate a year and where it comes from. */
    record Rate(double annual, RateSource source) {}

    /** The client's rate: its own, its segment's with the class, its type's, the portfolio's, the model's. */
    Rate rateOf(UUID client, ClientTraits traits, double ofModel) {
        return clientRate(client)
                .map(rate -> new Rate(rate.doubleValue(), RateSource.CLIENT))
                .or(() -> segmentRate(traits.segment())
                        .or(() -> segmentRate(traits.type()))
                        .map(rate -> new Rate(rate.doubleValue(), RateSource.SEGMENT)))
                .or(() -> Optional.ofNullable(discountRate)
                        .map(rate -> new Rate(rate.doubleValue(), RateSource.PORTFOLIO)))
                .orElseGet(() -> new Rate(ofModel, RateSource.MODEL));
    }

    private Optional<BigDecimal> clientRate(UUID client) {
        return clientRates == null
                ? Optional.empty()
                : clientRates.stream()
                        .filter(rate -> rate.clientId().equals(client))
                        .map(ClientRate::rate)
                        .findFirst();
    }

    private Optional<BigDecimal> segmentRate(@Nullable String segment) {
        return segmentRates == null || segment == null
                ? Optional.empty()
                : segmentRates.stream()
                        .filter(rate -> rate.segment().equals(segment))
                        .map(SegmentRate::rate)
                        .findFirst();
    }

    /** Whether clients' traits must be known to apply them. */
    boolean needsTraits() {
        return segmentRates != null && !segmentRates.isEmpty();
    }

    /** Lines with settings of their own, in the order of the document. */
    List<String> namedLines() {
        return lines.stream().map(Line::productLine).flatMap(Stream::ofNullable).toList();
    }

    /** The settings of a line; null or an unnamed line gets those for all others. */
    Optional<Line> line(@Nullable String productLine) {
        return lines.stream()
                .filter(line -> productLine != null && productLine.equals(line.productLine()))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.productLine() == null)
                        .findFirst());
    }
}
