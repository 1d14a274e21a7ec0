package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.foundation.problem.Refused;
import assay.scoring.valuation.domain.contract.RenewalCounts;
import assay.scoring.valuation.domain.contract.ShiftedBetaGeometric;
import assay.scoring.valuation.domain.contract.ShiftedBetaGeometricFit;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.insight.ChurnRisk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What contracts are worth that are renewed or not. */
@Schema(name = "RenewalValuation", description = "The model, a new contract, and every contract and group.")
record RenewalValuationView(
        Model model, NewContract newContract, List<Valued> contracts, List<Group> groups, Money total, String formula) {

    /** The model and how it came about. */
    @Schema(name = "RenewalModel")
    record Model(
            double a,
            double b,

            @Schema(description = "Absent where parameters were given") @Nullable
            Double logLikelihood,

            @Nullable Integer contracts) {}

    /** A contract that begins now, its first period included. */
    @Schema(name = "NewContractValue")
    record NewContract(double discountedLifetimePeriods, Money value) {}

    /** A contract about to be asked the next time. */
    @Schema(name = "ValuedRenewal")
    record Valued(
            String reference,
            @Nullable String sponsorGroup,
            int renewals,

            @Schema(description = "Periods to be expected, discounted; the one that begins with the renewal in full")
            double discountedResidualPeriods,

            Money value,
            ChurnRisk.ChurnDefinition definition,

            @Schema(description = "That it is not renewed the next time")
            double churnProbability,

            @Schema(description = "Probability times what it pays in the period at stake")
            Money paymentAtStake) {}

    /** The contracts of one sponsor. */
    @Schema(name = "SponsorGroupRenewals")
    record Group(String sponsorGroup, int contracts, Money value) {}

    /** @throws Refused {@code renewals-not-fitted} if the counts do not say enough */
    static RenewalValuationView of(NewRenewalValuation request) {
        double rate = request.discountRate().doubleValue();
        FitOutcome.@Nullable Fitted<ShiftedBetaGeometric> fit = fit(request);
        ShiftedBetaGeometric model = fit == null ? given(Objects.requireNonNull(request.parameters())) : fit.model();
        double lifetime = model.discountedLifetime(rate);
        List<Valued> valued = new ArrayList<>();
        Map<String, List<Valued>> ofGroup = new LinkedHashMap<>();
        for (NewRenewalValuation.Contract contract :
                Objects.requireNonNullElse(request.contracts(), List.<NewRenewalValuation.Contract>of())) {
            Money payment = Objects.requireNonNullElse(contract.payment(), request.payment());
            Valued its = valued(model, contract, payment, rate);
            valued.add(its);
            if (contract.sponsorGroup() != null) {
                ofGroup.computeIfAbsent(contract.sponsorGroup(), _ -> new ArrayList<>())
                        .add(its);
            }
        }
        return new RenewalValuationView(
                new Model(
                        model.a(),
                        model.b(),
                        fit == null ? null : fit.logLikelihood(),
                        fit == null ? null : fit.clients()),
                new NewContract(lifetime, times(request.payment(), lifetime)),
                valued,
                ofGroup.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey(), group.getValue().size(), sum(group.getValue(), request.payment())))
                        .toList(),
                sum(valued, request.payment()),
                "shifted-beta-geometric-derl");
    }

    private static Valued valued(
            ShiftedBetaGeometric model, NewRenewalValuation.Contract contract, Money payment, double rate) {
        double periods = model.discountedResidualLifetime(contract.renewals() + 1, rate);
        ChurnRisk risk = ChurnRisk.of(model, contract.renewals(), 1);
        return new Valued(
                contract.reference(),
                contract.sponsorGroup(),
                contract.renewals(),
                periods,
                times(payment, periods),
                risk.definition(),
                risk.probability(),
                times(payment, risk.probability()));
    }

    private static FitOutcome.@Nullable Fitted<ShiftedBetaGeometric> fit(NewRenewalValuation request) {
        RenewalCounts counts = request.counts() != null
                ? new RenewalCounts(request.counts().ended(), request.counts().running())
                : request.survivors() != null ? RenewalCounts.ofCohort(request.survivors()) : null;
        if (counts == null) {
            return null;
        }
        return switch (ShiftedBetaGeometricFit.of(counts)) {
            case FitOutcome.Fitted<ShiftedBetaGeometric> fitted -> fitted;
            case FitOutcome.Refused<ShiftedBetaGeometric> refused ->
                throw new Refused(
                        "renewals-not-fitted",
                        Map.of("reason", ModelFit.reason(refused), "subject", refused.subject()));
        };
    }

    private static ShiftedBetaGeometric given(NewRenewalValuation.Parameters parameters) {
        return new ShiftedBetaGeometric(
                parameters.a().doubleValue(), parameters.b().doubleValue());
    }

    private static Money sum(List<Valued> contracts, Money any) {
        return Money.ofMinor(
                contracts.stream()
                        .mapToLong(contract -> contract.value().minorUnits())
                        .sum(),
                any.currency());
    }

    private static Money times(Money payment, double factor) {
        return Money.ofMinor(
                BigDecimal.valueOf(payment.minorUnits())
                        .multiply(BigDecimal.valueOf(factor))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                payment.currency());
    }
}
