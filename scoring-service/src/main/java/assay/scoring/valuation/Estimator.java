package assay.scoring.valuation;

import assay.scoring.activity.ClientTraits;
import assay.scoring.valuation.ValueSettings.Rate;
import assay.scoring.valuation.ValueSettings.RateSource;
import assay.scoring.valuation.domain.ServiceCost;
import assay.scoring.valuation.domain.Valuation;
import assay.scoring.valuation.domain.ValuationOutcome;
import assay.scoring.valuation.domain.Valuer;
import assay.scoring.valuation.domain.insight.LifecycleRules;
import assay.scoring.valuation.domain.insight.LifecycleStage;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.CovariateModel;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.Forecaster;
import assay.scoring.valuation.domain.timing.RepeatModel;
import assay.scoring.valuation.domain.timing.ResidualForecaster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Applies one fitted model to clients. Single updates, portfolio runs and readings as of a past day all come through
 * here, which is why they agree to the last bit. Thread-safe; worth keeping, because the forecasters remember.
 */
final class Estimator {

    private static final double DAYS_PER_WEEK = 7.0;

    private final ModelSettings settings;
    private final FittedParameters fitted;
    private final CovariateCoding coding;
    private final CovariateModel model;

    /** One per combination of classes and discount rate; without covariates and settings the one. */
    private final Map<Kind, Applied> applied = new ConcurrentHashMap<>();

    private final Map<Kind, ResidualForecaster> residual = new ConcurrentHashMap<>();

    /** The model of the clients of one combination of classes. */
    private record Applied(RepeatModel repeats, Forecaster forecaster) {}

    private record Kind(List<Double> values, double annualRate) {}

    /** More kinds than any released settings make; then memory is begun anew. */
    private static final int MOST_KINDS = 500;

    Estimator(ModelSettings settings, FittedParameters fitted) {
        this.settings = settings;
        this.fitted = fitted;
        this.coding = CovariateCoding.of(
                fitted.effects().stream().map(CovariateModel.Effect::name).toList());
        this.model = new CovariateModel(fitted.repeats(), fitted.effects());
    }

    /** The client's own model of repeats. */
    RepeatModel repeatsOf(ClientTraits traits) {
        return repeats(coding.values(traits));
    }

    /** Transactions without end of clients with these traits. */
    ResidualForecaster residual(ClientTraits traits, double annualRate) {
        List<Double> values = coding.values(traits);
        if (residual.size() > MOST_KINDS) {
            residual.clear();
        }
        return residual.computeIfAbsent(
                new Kind(values, annualRate), _ -> new ResidualForecaster(repeats(values), annualRate));
    }

    /**
     * What the model says about a client.
     *
     * @param asOf end of the observed time the activity was condensed for
     */
    Estimate estimate(ClientActivity client, ClientTraits traits, LocalDate asOf, InForceSettings inForce) {
        Rate rate = inForce.settings()
                .rateOf(client.clientId(), traits, settings.horizon().annualRate());
        Estimate estimate = estimate(client, asOf, applied(traits, rate.annual()), inForce.settings());
        return inForce.id() == null
                ? estimate
                : estimate.with(inForce.id(), rate.source() == RateSource.MODEL ? null : rate.annual());
    }

    private Estimate estimate(ClientActivity client, LocalDate asOf, Applied own, ValueSettings values) {
        LifecycleStage stage = LifecycleStage.of(
                own.repeats(),
                client.summary().history(),
                client.recentRepeats(),
                ActivityFold.RECENT_DAYS / DAYS_PER_WEEK,
                false,
                lifecycle(own.repeats(), values));
        if (client.summary().history().repeats() == 0 && !settings.family().identifiesOneTimeClients()) {
            return Estimate.withoutNumbers(ValuationState.INSUFFICIENT_HISTORY, asOf, client.summary(), stage);
        }
        GammaGamma spend = fitted.spend();
        if (spend == null) {
            return withoutValue(ValuationState.NO_INCOME_RULE, client, asOf, own, stage);
        }
        return switch (client.income()) {
            case NO_RULE -> withoutValue(ValuationState.NO_INCOME_RULE, client, asOf, own, stage);
            case BEYOND_RANGE -> withoutValue(ValuationState.VALUE_OUT_OF_RANGE, client, asOf, own, stage);
            case TOLD -> valued(spend, client, asOf, own, stage);
        };
    }

    static LifecycleRules lifecycle(RepeatModel repeats, ValueSettings values) {
        return values.usualGapWeeks() == null
                ? LifecycleRules.of(repeats)
                : LifecycleRules.withGap(values.usualGapWeeks().doubleValue());
    }

    private Applied applied(ClientTraits traits, double annualRate) {
        List<Double> values = coding.values(traits);
        if (applied.size() > MOST_KINDS) {
            applied.clear();
        }
        return applied.computeIfAbsent(new Kind(values, annualRate), _ -> {
            RepeatModel own = repeats(values);
            return new Applied(
                    own,
                    new Forecaster(own, new ForecastHorizon(settings.horizon().weeks(), annualRate)));
        });
    }

    private RepeatModel repeats(List<Double> values) {
        return fitted.effects().isEmpty() ? fitted.repeats() : model.of(values);
    }

    private Estimate valued(
            GammaGamma spend, ClientActivity client, LocalDate asOf, Applied own, LifecycleStage stage) {
        Valuer valuer = new Valuer(own.forecaster(), spend, client.margin(), fitted.fractionDigits());
        try {
            return switch (valuer.value(
                    client.summary(), new ServiceCost(client.costPerTransaction(), client.costPerYear()))) {
                case ValuationOutcome.Valued(Valuation valuation) -> of(valuation, asOf, stage);
                case ValuationOutcome.Withheld _ ->
                    withoutValue(ValuationState.NON_POSITIVE_INCOME, client, asOf, own, stage);
            };
        } catch (ArithmeticException e) { // more minor units than 64 bits hold
            return withoutValue(ValuationState.VALUE_OUT_OF_RANGE, client, asOf, own, stage);
        }
    }

    private static Estimate of(Valuation valuation, LocalDate asOf, LifecycleStage stage) {
        int repeats = valuation.summary().history().repeats();
        return new Estimate(
                ValuationState.VALUED,
                asOf,
                repeats,
                valuation.summary().firstDay(),
                valuation.summary().lastDay(),
                valuation.summary().repeatTotalMinor(),
                valuation.margin(),
                valuation.forecast().pAlive(),
                valuation.forecast().expectedTransactions(),
                valuation.forecast().discountedExpectedTransactions(),
                repeats == 0 ? null : valuation.monetaryValue(),
                valuation.expectedSpend(),
                valuation.grossClvMinor(),
                valuation.netClvMinor(),
                stage,
                null,
                null,
                valuation.costs().serviceMinor());
    }

    private static Estimate withoutValue(
            ValuationState state, ClientActivity client, LocalDate asOf, Applied own, LifecycleStage stage) {
        return Estimate.withoutValue(
                state,
                asOf,
                client.summary(),
                own.forecaster().forecast(client.summary().history()),
                stage);
    }
}
