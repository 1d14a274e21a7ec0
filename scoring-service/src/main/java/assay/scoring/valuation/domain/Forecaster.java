package assay.scoring.valuation.domain;

/**
 * Forecasts clients with one model over one horizon. Made once per model and horizon, then used for any number of
 * clients, one at a time or in bulk, with the same bits. Immutable, thread-safe.
 */
public final class Forecaster {

    private final BgNbd model;
    private final ForecastHorizon horizon;
    private final double weeklyFactor;

    public Forecaster(BgNbd model, ForecastHorizon horizon) {
        this.model = model;
        this.horizon = horizon;
        this.weeklyFactor = horizon.weeklyDiscountFactor();
    }

    /** The forecast of one client. */
    public Forecast forecast(ClientHistory client) {
        double pAlive = model.pAlive(client);
        double discounted = 0;
        double before = 0;
        double factor = 1;
        for (int week = 1; week <= horizon.weeks(); week++) {
            double expected = ExpectedRepeats.whileActive(model, client.repeats(), client.ageWeeks(), week);
            factor *= weeklyFactor;
            discounted += (expected - before) * factor;
            before = expected;
        }
        return new Forecast(pAlive, pAlive * before, pAlive * discounted);
    }
}
