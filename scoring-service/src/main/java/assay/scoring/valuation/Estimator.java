package assay.scoring.valuation;

import assay.scoring.valuation.domain.Valuation;
import assay.scoring.valuation.domain.ValuationOutcome;
import assay.scoring.valuation.domain.Valuer;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.Forecaster;
import java.time.LocalDate;

/**
 * Applies one fitted model to clients. Single updates, portfolio runs and readings as of a past day all come through
 * here, which is why they agree to the last bit. Thread-safe; worth keeping, because the forecaster remembers.
 */
final class Estimator {

    private final FittedParameters fitted;
    private final Forecaster forecaster;

    Estimator(ModelSettings settings, FittedParameters fitted) {
        this.fitted = fitted;
        this.forecaster = new Forecaster(fitted.repeats(), settings.horizon());
    }

    /**
     * What the model says about a client.
     *
     * @param asOf end of the observed time the activity was condensed for
     */
    Estimate estimate(ClientActivity client, LocalDate asOf) {
        if (client.summary().history().repeats() == 0) {
            return Estimate.withoutNumbers(ValuationState.INSUFFICIENT_HISTORY, asOf, client.summary());
        }
        GammaGamma spend = fitted.spend();
        if (spend == null) {
            return withoutValue(ValuationState.NO_INCOME_RULE, client, asOf);
        }
        return switch (client.income()) {
            case NO_RULE -> withoutValue(ValuationState.NO_INCOME_RULE, client, asOf);
            case BEYOND_RANGE -> withoutValue(ValuationState.VALUE_OUT_OF_RANGE, client, asOf);
            case TOLD -> valued(spend, client, asOf);
        };
    }

    private Estimate valued(GammaGamma spend, ClientActivity client, LocalDate asOf) {
        Valuer valuer = new Valuer(forecaster, spend, client.margin(), fitted.fractionDigits());
        try {
            return switch (valuer.value(client.summary())) {
                case ValuationOutcome.Valued(Valuation valuation) -> of(valuation, asOf);
                case ValuationOutcome.Withheld _ -> withoutValue(ValuationState.NON_POSITIVE_INCOME, client, asOf);
            };
        } catch (ArithmeticException e) { // more minor units than 64 bits hold
            return withoutValue(ValuationState.VALUE_OUT_OF_RANGE, client, asOf);
        }
    }

    private static Estimate of(Valuation valuation, LocalDate asOf) {
        return new Estimate(
                ValuationState.VALUED,
                asOf,
                valuation.summary().history().repeats(),
                valuation.summary().firstDay(),
                valuation.summary().lastDay(),
                valuation.summary().repeatTotalMinor(),
                valuation.margin(),
                valuation.forecast().pAlive(),
                valuation.forecast().expectedTransactions(),
                valuation.forecast().discountedExpectedTransactions(),
                valuation.monetaryValue(),
                valuation.expectedSpend(),
                valuation.grossClvMinor(),
                valuation.netClvMinor());
    }

    private Estimate withoutValue(ValuationState state, ClientActivity client, LocalDate asOf) {
        return Estimate.withoutValue(
                state,
                asOf,
                client.summary(),
                forecaster.forecast(client.summary().history()));
    }
}
