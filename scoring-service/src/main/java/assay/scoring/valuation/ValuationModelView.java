package assay.scoring.valuation;

import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.CovariateModel;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model as it is shown. */
@Schema(
        name = "ValuationModel",
        description = "A model of lifetime value of one portfolio or a part of it: settings, parameters, status.")
record ValuationModelView(
        UUID id,
        long version,
        String portfolio,

        @Schema(description = "The clients it is for; absent for all") @Nullable
        String segment,

        @Schema(description = "The product line it is for; absent for all") @Nullable
        String productLine,

        RepeatFamily family,
        List<Covariate> covariates,
        ValuationModel.Status status,

        @Schema(description = "Why it was rejected or failed") @Nullable
        Reason reason,

        @Schema(description = "What a user of the model should know")
        List<Reason> warnings,

        LocalDate observedUntil,
        List<TransactionType> transactionTypes,
        List<IncomeRule> incomeRules,
        int horizonWeeks,
        double discountRate,
        @Nullable String currency,
        @Nullable Parameters parameters,
        @Nullable ValuationModelFitView fit,

        @Schema(description = "Absent without a holdout, or where no counted type is income") @Nullable
        BackTestView backTest,

        String requestedBy,
        Instant requestedAt,
        @Nullable Instant fittedAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    /** Parameters of both models: those of the family asked for, and those of spend. */
    @Schema(name = "ValuationModelParameters")
    record Parameters(
            @Nullable BgNbdParameters bgNbd,
            @Nullable BgNbdParameters mbgNbd,
            @Nullable ParetoNbdParameters paretoNbd,

            @Schema(
                    description = "What belonging to a class does to a client's parameters, beside the parameters of"
                            + " clients without any of these classes")
            @Nullable
            List<Effect> effects,

            @Schema(description = "Absent when no counted type is income") @Nullable
            GammaGammaParameters gammaGamma) {}

    /** How often: time in weeks. */
    record BgNbdParameters(double r, double alphaWeeks, double a, double b) {}

    /** How often: times in weeks. */
    record ParetoNbdParameters(double r, double alphaWeeks, double s, double betaWeeks) {}

    /** What a class does. */
    @Schema(name = "CovariateEffect")
    record Effect(
            @Schema(description = "Covariate and class", examples = "INDUSTRY=F")
            String name,

            @Schema(
                    description =
                            "By what it multiplies, in the logarithm: the rate of transactions; under Pareto/NBD the"
                                    + " rate of leaving, otherwise a and b")
            Map<String, Double> coefficients,

            @Schema(description = "Twice the log-likelihood lost without it")
            double likelihoodRatio,

            @Schema(description = "Probability of so large a ratio if it did nothing")
            double pValue) {}

    /** How much: gamma in major units of the currency. */
    record GammaGammaParameters(double p, double q, double gamma) {}

    static ValuationModelView of(ValuationModel model, Texts texts, Language language) {
        ModelSettings settings = model.settings();
        FittedParameters fitted = model.fitted();
        return new ValuationModelView(
                model.id(),
                model.version(),
                settings.portfolio(),
                settings.scope().segment(),
                settings.scope().productLine(),
                settings.family(),
                settings.covariates(),
                model.status(),
                model.reason() == null
                        ? null
                        : ModelWarnings.reason(model.reason(), model.reasonFigures(), texts, language),
                ModelWarnings.of(fitted, texts, language),
                settings.observedUntil(),
                settings.transactionTypes(),
                settings.incomeRules(),
                settings.horizon().weeks(),
                settings.horizon().annualRate(),
                fitted == null ? null : fitted.currency(),
                fitted == null ? null : parameters(fitted),
                fitted == null ? null : ValuationModelFitView.of(settings.family(), fitted),
                fitted == null || fitted.backTest() == null ? null : BackTestView.of(fitted.backTest()),
                model.requestedBy(),
                model.requestedAt(),
                model.fittedAt(),
                model.activatedBy(),
                model.activatedAt(),
                model.retiredAt());
    }

    private static Parameters parameters(FittedParameters fitted) {
        RepeatModel repeats = fitted.repeats();
        var spend = fitted.spend();
        return new Parameters(
                repeats instanceof BgNbd bg ? new BgNbdParameters(bg.r(), bg.alphaWeeks(), bg.a(), bg.b()) : null,
                repeats instanceof MbgNbd mbg ? new BgNbdParameters(mbg.r(), mbg.alphaWeeks(), mbg.a(), mbg.b()) : null,
                repeats instanceof ParetoNbd pareto
                        ? new ParetoNbdParameters(pareto.r(), pareto.alphaWeeks(), pareto.s(), pareto.betaWeeks())
                        : null,
                fitted.effects().isEmpty()
                        ? null
                        : fitted.effects().stream()
                                .map(ValuationModelView::effect)
                                .toList(),
                spend == null ? null : new GammaGammaParameters(spend.p(), spend.q(), spend.v()));
    }

    private static Effect effect(CovariateModel.Effect effect) {
        return new Effect(effect.name(), effect.coefficients(), effect.likelihoodRatio(), effect.pValue());
    }
}
