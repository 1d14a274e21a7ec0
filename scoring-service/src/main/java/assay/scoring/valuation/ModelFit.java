package assay.scoring.valuation;

import assay.scoring.activity.DayTotals;
import assay.scoring.valuation.FittedParameters.Quality;
import assay.scoring.valuation.ValuationModel.Status;
import assay.scoring.valuation.domain.evidence.SelfTest;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.CovariateClient;
import assay.scoring.valuation.domain.timing.CovariateFit;
import assay.scoring.valuation.domain.timing.CovariateModel;
import assay.scoring.valuation.domain.timing.RepeatFit;
import assay.scoring.valuation.domain.timing.RepeatModel;
import assay.scoring.valuation.domain.timing.WeightedHistories;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits the models of a portfolio, or of a part of it, to its facts. The facts are streamed as day totals; what is kept
 * per client is a few small records of numbers.
 */
@ApplicationScoped
class ModelFit {

    private final FitData data;
    private final DayTotals totals;
    private final BackTesting backTesting;

    ModelFit(FitData data, DayTotals totals, BackTesting backTesting) {
        this.data = data;
        this.totals = totals;
        this.backTesting = backTesting;
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
        List<FitData.Client> clients = data.of(settings, settings.observedUntil());
        if (clients.isEmpty() && !currencies.isEmpty()) {
            return new Result.Useless(
                    Status.REJECTED,
                    "nothing-observed",
                    Map.of("observedUntil", settings.observedUntil().toString()));
        }
        return switch (fitRepeats(settings, clients)) {
            case FitOutcome.Refused<CovariateModel> refused ->
                useless(settings.family().title(), refused);
            case FitOutcome.Fitted<CovariateModel> repeats ->
                fitSpend(settings, currencies.getFirst(), repeats, clients);
        };
    }

    /** A model without covariates is one without effects. */
    static FitOutcome<CovariateModel> fitRepeats(ModelSettings settings, List<FitData.Client> clients) {
        if (settings.covariates().isEmpty()) {
            return withoutEffects(RepeatFit.of(
                    settings.family(),
                    WeightedHistories.of(
                            clients.stream().map(FitData.Client::history).toList())));
        }
        CovariateCoding coding = CovariateCoding.of(
                settings.covariates(),
                clients.stream().map(FitData.Client::traits).toList());
        Optional<Covariate> constant = settings.covariates().stream()
                .filter(covariate -> !coding.tellsApartBy(covariate))
                .findFirst();
        if (constant.isPresent()) {
            return new FitOutcome.Refused<>(
                    FitOutcome.Reason.COVARIATE_CONSTANT, constant.get().name(), new TreeMap<>());
        }
        return CovariateFit.of(
                settings.family(),
                coding.names(),
                clients.stream()
                        .map(client -> new CovariateClient(client.history(), coding.values(client.traits())))
                        .toList());
    }

    private static FitOutcome<CovariateModel> withoutEffects(FitOutcome<? extends RepeatModel> outcome) {
        return switch (outcome) {
            case FitOutcome.Refused<? extends RepeatModel> refused ->
                new FitOutcome.Refused<>(refused.reason(), refused.subject(), refused.figures());
            case FitOutcome.Fitted<? extends RepeatModel> fit ->
                new FitOutcome.Fitted<>(
                        new CovariateModel(fit.model(), List.of()),
                        fit.logLikelihood(),
                        fit.iterations(),
                        fit.method(),
                        fit.clients(),
                        fit.repeatBuyers(),
                        fit.figures());
        };
    }

    private Result fitSpend(
            ModelSettings settings,
            String currency,
            FitOutcome.Fitted<CovariateModel> repeats,
            List<FitData.Client> clients) {
        if (!settings.anyIncome()) {
            return usable(settings, currency, repeats, null, clients);
        }
        return switch (GammaGammaFit.of(FitData.spends(clients))) {
            case FitOutcome.Refused<GammaGamma> refused -> useless("Gamma-Gamma", refused);
            case FitOutcome.Fitted<GammaGamma> spend -> usable(settings, currency, repeats, spend, clients);
        };
    }

    private Result usable(
            ModelSettings settings,
            String currency,
            FitOutcome.Fitted<CovariateModel> repeats,
            FitOutcome.@Nullable Fitted<GammaGamma> spend,
            List<FitData.Client> clients) {
        RepeatModel baseline = repeats.model().baseline();
        return new Result.Usable(new FittedParameters(
                currency,
                baseline,
                repeats.model().effects(),
                Quality.of(repeats),
                spend == null ? null : spend.model(),
                spend == null ? null : Quality.of(spend),
                SelfTest.of(baseline),
                spend == null ? null : backTesting.of(settings, clients).orElse(null)));
    }

    private static Result useless(String model, FitOutcome.Refused<?> refused) {
        Map<String, Object> figures = new TreeMap<>(refused.figures());
        figures.values().removeIf(figure -> figure instanceof Double number && !Double.isFinite(number));
        figures.put("model", model);
        figures.put("subject", refused.subject());
        return new Result.Useless(Status.REJECTED, reason(refused), figures);
    }

    /** Code of the text for people. */
    static String reason(FitOutcome.Refused<?> refused) {
        return refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
