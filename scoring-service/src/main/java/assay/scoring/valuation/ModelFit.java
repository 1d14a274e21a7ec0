package assay.scoring.valuation;

import assay.scoring.activity.DayTotals;
import assay.scoring.valuation.ClientActivity.Income;
import assay.scoring.valuation.FittedParameters.Quality;
import assay.scoring.valuation.ValuationModel.Status;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.ClientSpend;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.BgNbdFit;
import assay.scoring.valuation.domain.timing.ClientHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the models of a portfolio to its facts. The facts are streamed as day totals; what is kept per client is two
 * small records of numbers.
 */
@ApplicationScoped
class ModelFit {

    private final Estimates estimates;
    private final DayTotals totals;

    ModelFit(Estimates estimates, DayTotals totals) {
        this.estimates = estimates;
        this.totals = totals;
    }

    /** What came of it. */
    sealed interface Result {

        /** Usable parameters. */
        record Usable(FittedParameters parameters) implements Result {}

        /**
         * No parameters.
         *
         * @param reason code of the text for people
         * @param figures the figures behind it
         */
        record Useless(Status status, String reason, Map<String, Object> figures) implements Result {}
    }

    /** Reads and fits; needs a running transaction for the streaming. */
    Result fit(ModelSettings settings) {
        List<String> currencies = totals.currenciesOf(settings.portfolio());
        if (currencies.size() > 1) {
            return new Result.Useless(
                    Status.FAILED, "currencies-mixed", Map.of("currencies", String.join(", ", currencies)));
        }
        List<ClientHistory> histories = new ArrayList<>();
        List<ClientSpend> spends = new ArrayList<>();
        int digits = currencies.isEmpty()
                ? 0
                : Currency.getInstance(currencies.getFirst()).getDefaultFractionDigits();
        estimates.condense(settings, settings.activityUntil(settings.observedUntil()), client -> {
            ClientHistory history = client.summary().history();
            histories.add(history);
            if (history.repeats() > 0 && client.income() == Income.TOLD) {
                spends.add(new ClientSpend(history.repeats(), client.summary().monetaryValue(digits)));
            }
        });
        return switch (BgNbdFit.of(histories)) {
            case FitOutcome.Refused<BgNbd> refused -> useless("BG/NBD", refused);
            case FitOutcome.Fitted<BgNbd> repeats -> fitSpend(settings, currencies.getFirst(), repeats, spends);
        };
    }

    private static Result fitSpend(
            ModelSettings settings, String currency, FitOutcome.Fitted<BgNbd> repeats, List<ClientSpend> spends) {
        Quality quality = Quality.of(repeats);
        boolean anyIncome = settings.transactionTypes().stream()
                .anyMatch(type -> settings.marginOf(type).isPresent());
        if (!anyIncome) {
            return new Result.Usable(new FittedParameters(currency, repeats.model(), quality, null, null));
        }
        return switch (GammaGammaFit.of(spends)) {
            case FitOutcome.Refused<GammaGamma> refused -> useless("Gamma-Gamma", refused);
            case FitOutcome.Fitted<GammaGamma> spend ->
                new Result.Usable(
                        new FittedParameters(currency, repeats.model(), quality, spend.model(), Quality.of(spend)));
        };
    }

    private static Result useless(String model, FitOutcome.Refused<?> refused) {
        Map<String, Object> figures = new TreeMap<>(refused.figures());
        figures.values().removeIf(figure -> figure instanceof Double number && !Double.isFinite(number));
        figures.put("model", model);
        figures.put("subject", refused.subject());
        String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Result.Useless(Status.REJECTED, reason, figures);
    }
}
