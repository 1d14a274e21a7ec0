package assay.scoring.valuation.domain;

import assay.scoring.valuation.domain.timing.Forecast;
import assay.scoring.valuation.domain.timing.ForecastHorizon;

/**
 * What it takes to serve a client, in major units of money. Its present value over a horizon is
 * perTransaction times the discounted expected transactions, plus perYear times P(alive) times the annuity of the horizon:
 * a client that is active now is counted as served for the whole horizon, one that has left as not at all. The rule is
 * ours and errs on the side of cost.
 *
 * @param perTransaction of one transaction, not negative
 * @param perYear of a year of an active client, not negative
 */
public record ServiceCost(double perTransaction, double perYear) {

    /** Serving costs nothing, or what it costs is not known. */
    public static final ServiceCost NONE = new ServiceCost(0, 0);

    /** @throws IllegalArgumentException if a cost is negative or not finite */
    public ServiceCost {
        if (!(perTransaction >= 0 && perYear >= 0 && Double.isFinite(perTransaction + perYear))) {
            throw new IllegalArgumentException(
                    "costs must be finite and not negative: %s, %s".formatted(perTransaction, perYear));
        }
    }

    /** The present value in major units. */
    public double presentValue(Forecast forecast, ForecastHorizon horizon) {
        return perTransaction * forecast.discountedExpectedTransactions()
                + perYear * forecast.pAlive() * horizon.annuityYears();
    }
}
