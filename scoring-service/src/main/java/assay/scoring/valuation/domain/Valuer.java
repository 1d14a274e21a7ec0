package assay.scoring.valuation.domain;

import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.Forecast;
import assay.scoring.valuation.domain.timing.Forecaster;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/**
 * Values clients of one portfolio with one pair of models. Made once per model, then used for any number of clients.
 * Immutable, thread-safe.
 *
 * <p>Gross value = E[M | x, m] times the discounted expected transactions of the horizon; net value = margin times
 * gross value less the client's costs. A client without a repeat is expected to spend the portfolio's mean; under BG/NBD,
 * which takes it for active whatever happens, it has no value.
 */
public final class Valuer {

    private final GammaGamma spend;
    private final Forecaster forecaster;
    private final double margin;
    private final int fractionDigits;

    /**
     * @param forecaster forecasts of the portfolio; may be shared with valuers of other margins
     * @param margin part of the income that is earned, as a decimal, above 0 and at most 1
     * @param fractionDigits decimal digits of the portfolio's currency, 0 to 4
     */
    public Valuer(Forecaster forecaster, GammaGamma spend, double margin, int fractionDigits) {
        if (!(margin > 0 && margin <= 1)) {
            throw new IllegalArgumentException("margin must be above 0 and at most 1: " + margin);
        }
        if (fractionDigits < 0 || fractionDigits > 4) {
            throw new IllegalArgumentException("decimal digits of a currency must be 0 to 4: " + fractionDigits);
        }
        this.spend = spend;
        this.forecaster = forecaster;
        this.margin = margin;
        this.fractionDigits = fractionDigits;
    }

    /** The value of a client whose costs are not known. */
    public ValuationOutcome value(TransactionSummary client) {
        return value(client, ClientCosts.NONE);
    }

    /**
     * The value of a client whose service costs something.
     *
     * @throws ArithmeticException if an amount leaves the range of 64 bits
     */
    public ValuationOutcome value(TransactionSummary client, ServiceCost cost) {
        return value(client, forecast -> new ClientCosts(minor(cost.presentValue(forecast, forecaster.horizon())), 0));
    }

    /** The value of a client. */
    public ValuationOutcome value(TransactionSummary client, ClientCosts costs) {
        return value(client, _ -> costs);
    }

    private ValuationOutcome value(TransactionSummary client, Function<Forecast, ClientCosts> costsOf) {
        int repeats = client.history().repeats();
        if (repeats == 0 && !forecaster.family().identifiesOneTimeClients()) {
            return new ValuationOutcome.Withheld(ValuationOutcome.Reason.NO_REPEAT, client);
        }
        double monetaryValue = client.monetaryValue(fractionDigits);
        if (repeats > 0 && monetaryValue <= 0) {
            return new ValuationOutcome.Withheld(ValuationOutcome.Reason.SPEND_NOT_POSITIVE, client);
        }
        Forecast forecast = forecaster.forecast(client.history());
        ClientCosts costs = costsOf.apply(forecast);
        double expectedSpend = spend.expectedSpend(repeats, monetaryValue);
        double gross = expectedSpend * forecast.discountedExpectedTransactions();
        long netMinor =
                Math.subtractExact(minor(margin * gross), Math.addExact(costs.serviceMinor(), costs.creditLossMinor()));
        return new ValuationOutcome.Valued(
                new Valuation(client, monetaryValue, forecast, expectedSpend, minor(gross), margin, costs, netMinor));
    }

    /** Minor units of an amount in major units; the one place where a value becomes money. */
    private long minor(double amount) {
        return BigDecimal.valueOf(amount)
                .movePointRight(fractionDigits)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
