package assay.scoring.valuation;

import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import java.util.Currency;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a fit found.
 *
 * @param currency ISO 4217 code of the portfolio
 * @param repeats how often clients transact
 * @param spend how much a transaction brings; null when no counted type is income
 */
record FittedParameters(
        String currency,
        BgNbd repeats,
        Quality repeatsQuality,
        @Nullable GammaGamma spend,
        @Nullable Quality spendQuality) {

    /**
     * How a fit came out.
     *
     * @param clients clients it was made from
     * @param figures further figures by name
     */
    record Quality(
            double logLikelihood,
            int iterations,
            FitOutcome.Method method,
            int clients,
            int repeatBuyers,
            SortedMap<String, Double> figures) {

        static Quality of(FitOutcome.Fitted<?> fit) {
            return new Quality(
                    fit.logLikelihood(),
                    fit.iterations(),
                    fit.method(),
                    fit.clients(),
                    fit.repeatBuyers(),
                    fit.figures());
        }
    }

    /** Decimal digits of the currency. */
    int fractionDigits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
