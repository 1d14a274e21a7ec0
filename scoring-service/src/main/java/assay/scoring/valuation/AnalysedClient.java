package assay.scoring.valuation;

import assay.scoring.activity.ClientTraits;
import assay.scoring.activity.KnownClient;
import assay.scoring.valuation.ValueSettings.Rate;
import assay.scoring.valuation.domain.ServiceCost;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.Forecast;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.RepeatModel;

/**
 * A client with all that an analysis is made from.
 *
 * @param repeats the client's own model
 * @param estimator applies the model
 * @param estimate as it would be stored
 * @param rate the client's discount rate
 */
record AnalysedClient(
        KnownClient client,
        ClientActivity activity,
        ValuationModel model,
        RepeatModel repeats,
        Estimator estimator,
        ClientTraits traits,
        Estimate estimate,
        InForceSettings inForce,
        Rate rate) {

    private static final double WEEKS_PER_YEAR = 52;

    ClientHistory history() {
        return activity.summary().history();
    }

    /** Whether the client has a value at all, over whatever horizon. */
    boolean hasValue() {
        return estimate.state() == ValuationState.VALUED;
    }

    /** Discounted transactions of a history. */
    double discounted(ClientHistory of, ValueAnalysis.Question question) {
        return question.infinite()
                ? estimator.residual(traits, rate.annual()).residualTransactions(of)
                : repeats.discountedExpectedTransactions(of, horizon(question));
    }

    ForecastHorizon horizon(ValueAnalysis.Question question) {
        int weeks = question.horizonWeeks() == null ? model.settings().horizon().weeks() : question.horizonWeeks();
        return new ForecastHorizon(weeks, rate.annual());
    }

    /** Expected income of a future transaction in major units. */
    double spend(GammaGamma model) {
        return model.expectedSpend(
                history().repeats(),
                activity.summary().monetaryValue(this.model.parameters().fractionDigits()));
    }

    /** Present value of serving the client, in major units; without end an active client is served for ever. */
    double serviceCost(double discounted, ValueAnalysis.Question question) {
        ServiceCost cost = new ServiceCost(activity.costPerTransaction(), activity.costPerYear());
        double pAlive = repeats.pAlive(history());
        return question.infinite()
                ? cost.perTransaction() * discounted
                        + cost.perYear()
                                * pAlive
                                / (WEEKS_PER_YEAR * StrictMath.expm1(StrictMath.log1p(rate.annual()) / WEEKS_PER_YEAR))
                : cost.presentValue(new Forecast(pAlive, 0, discounted), horizon(question));
    }
}
