package assay.scoring.valuation;

import assay.scoring.valuation.FittedParameters.Quality;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a fit came out. */
@Schema(name = "ValuationModelFit")
record ValuationModelFitView(
        int clients,

        @Schema(description = "Clients with at least one repeat")
        int repeatClients,

        @Schema(description = "Of the model of repeats, whatever its family")
        double logLikelihood,

        @Schema(description = "Akaike's criterion, 2 k - 2 ln L; the smaller the better")
        double aic,

        @Schema(description = "Schwarz' criterion, k ln n - 2 ln L; the smaller the better")
        double bic,

        int iterations,
        String method,

        @Schema(description = "The log-likelihood again; only with BG/NBD") @Nullable
        Double bgNbdLogLikelihood,

        @Nullable Integer bgNbdIterations,
        @Nullable String bgNbdMethod,

        @Schema(description = "Clients the model of spend was fitted to") @Nullable
        Integer spendClients,

        @Nullable Double gammaGammaLogLikelihood,
        @Nullable Integer gammaGammaIterations,
        @Nullable String gammaGammaMethod,

        @Schema(description = "Of mean spend and frequency, which the model takes for unrelated") @Nullable
        Double correlation) {

    private static final int PARAMETERS = 4;

    static ValuationModelFitView of(RepeatFamily family, FittedParameters fitted) {
        Quality repeats = fitted.repeatsQuality();
        Quality spend = fitted.spendQuality();
        boolean bgNbd = family == RepeatFamily.BG_NBD;
        int parameters = PARAMETERS
                + fitted.effects().stream()
                        .mapToInt(effect -> effect.coefficients().size())
                        .sum();
        return new ValuationModelFitView(
                repeats.clients(),
                repeats.repeatBuyers(),
                repeats.logLikelihood(),
                2 * parameters - 2 * repeats.logLikelihood(),
                parameters * StrictMath.log(repeats.clients()) - 2 * repeats.logLikelihood(),
                repeats.iterations(),
                repeats.method().name(),
                bgNbd ? repeats.logLikelihood() : null,
                bgNbd ? repeats.iterations() : null,
                bgNbd ? repeats.method().name() : null,
                spend == null ? null : spend.clients(),
                spend == null ? null : spend.logLikelihood(),
                spend == null ? null : spend.iterations(),
                spend == null ? null : spend.method().name(),
                spend == null ? null : spend.figures().get("correlation"));
    }
}
