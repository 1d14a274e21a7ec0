package assay.scoring.valuation;

import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.valuation.FittedParameters.Quality;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model as it is shown. */
@Schema(
        name = "ValuationModel",
        description = "A model of lifetime value of one portfolio: settings, parameters, status.")
record ValuationModelView(
        UUID id,
        long version,
        String portfolio,
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
        @Nullable Fit fit,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant fittedAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    /** Parameters of both models. */
    @Schema(name = "ValuationModelParameters")
    record Parameters(
            BgNbdParameters bgNbd,

            @Schema(description = "Absent when no counted type is income") @Nullable
            GammaGammaParameters gammaGamma) {}

    /** How often: time in weeks. */
    record BgNbdParameters(double r, double alphaWeeks, double a, double b) {}

    /** How much: gamma in major units of the currency. */
    record GammaGammaParameters(double p, double q, double gamma) {}

    /** How the fit came out. */
    @Schema(name = "ValuationModelFit")
    record Fit(
            int clients,

            @Schema(description = "Clients with at least one repeat")
            int repeatClients,

            double bgNbdLogLikelihood,
            int bgNbdIterations,
            String bgNbdMethod,

            @Schema(description = "Clients the model of spend was fitted to") @Nullable
            Integer spendClients,

            @Nullable Double gammaGammaLogLikelihood,
            @Nullable Integer gammaGammaIterations,
            @Nullable String gammaGammaMethod,

            @Schema(description = "Of mean spend and frequency, which the model takes for unrelated") @Nullable
            Double correlation) {}

    static ValuationModelView of(ValuationModel model, Texts texts, Language language) {
        ModelSettings settings = model.settings();
        FittedParameters fitted = model.fitted();
        return new ValuationModelView(
                model.id(),
                model.version(),
                settings.portfolio(),
                model.status(),
                model.reason() == null ? null : reason(model.reason(), model.reasonFigures(), texts, language),
                warnings(fitted, texts, language),
                settings.observedUntil(),
                settings.transactionTypes(),
                settings.incomeRules(),
                settings.horizon().weeks(),
                settings.horizon().annualRate(),
                fitted == null ? null : fitted.currency(),
                fitted == null ? null : parameters(fitted),
                fitted == null ? null : fit(fitted),
                model.requestedBy(),
                model.requestedAt(),
                model.fittedAt(),
                model.activatedBy(),
                model.activatedAt(),
                model.retiredAt());
    }

    private static Parameters parameters(FittedParameters fitted) {
        var repeats = fitted.repeats();
        var spend = fitted.spend();
        return new Parameters(
                new BgNbdParameters(repeats.r(), repeats.alphaWeeks(), repeats.a(), repeats.b()),
                spend == null ? null : new GammaGammaParameters(spend.p(), spend.q(), spend.v()));
    }

    private static Fit fit(FittedParameters fitted) {
        Quality repeats = fitted.repeatsQuality();
        Quality spend = fitted.spendQuality();
        return new Fit(
                repeats.clients(),
                repeats.repeatBuyers(),
                repeats.logLikelihood(),
                repeats.iterations(),
                repeats.method().name(),
                spend == null ? null : spend.clients(),
                spend == null ? null : spend.logLikelihood(),
                spend == null ? null : spend.iterations(),
                spend == null ? null : spend.method().name(),
                spend == null ? null : spend.figures().get("correlation"));
    }

    private static List<Reason> warnings(@Nullable FittedParameters fitted, Texts texts, Language language) {
        List<Reason> warnings = new ArrayList<>();
        Double correlation = fitted == null || fitted.spendQuality() == null
                ? null
                : fitted.spendQuality().figures().get("correlation");
        if (correlation != null && StrictMath.abs(correlation) > GammaGammaFit.NOTABLE_CORRELATION) {
            warnings.add(reason("spend-depends-on-frequency", Map.of("correlation", correlation), texts, language));
        }
        return warnings;
    }

    private static Reason reason(String code, Map<String, Object> figures, Texts texts, Language language) {
        Map<String, Object> shown = new HashMap<>();
        figures.forEach((name, figure) -> shown.put(name, figure instanceof Double number ? rounded(number) : figure));
        return new Reason(code, texts.find("model." + code, language, shown).orElse(code), figures);
    }

    /** Whole numbers without decimals, others with four significant digits; for texts only. */
    private static String rounded(double number) {
        return number == StrictMath.rint(number) && StrictMath.abs(number) < 1e9
                ? Long.toString((long) number)
                : "%.4g".formatted(number);
    }
}
