package assay.scoring.valuation;

import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a valuation must know of the model behind it; never changes once the model has been fitted.
 *
 * @param observedUntil last day of the facts it was fitted to
 * @param fittedAt when it was fitted, knowing all that was recorded by then
 */
record ModelTerms(
        UUID modelId,
        Currency currency,
        ForecastHorizon horizon,
        RepeatFamily family,
        LocalDate observedUntil,
        Instant fittedAt) {

    /**
     * Whether the model knows more than the valuation claims to: it was fitted to days after {@code asOf}, or to facts
     * recorded after {@code knownAt}.
     *
     * @param knownAt null where all that is known counts
     */
    boolean looksAhead(LocalDate asOf, @Nullable Instant knownAt) {
        return observedUntil.isAfter(asOf) || (knownAt != null && fittedAt.isAfter(knownAt));
    }
}
