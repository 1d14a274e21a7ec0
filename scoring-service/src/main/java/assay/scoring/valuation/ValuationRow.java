package assay.scoring.valuation;

import assay.foundation.events.ValuationChanged;
import assay.scoring.valuation.domain.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored valuation of a client.
 *
 * @param version number of times it was published, 0 before the first
 * @param revision number of times new facts arrived
 * @param pending a running portfolio run has changed the inputs and not published them yet
 * @param modelId null while the client was never valued, like the following
 */
record ValuationRow(
        String portfolio,
        UUID clientId,
        long version,
        long revision,
        boolean pending,
        @Nullable UUID modelId,
        @Nullable Estimate estimate,
        @Nullable Tier tier,
        @Nullable Instant recordedAt) {

    /** The row after new facts: what differs in inputs or tier is a new version to be published now. */
    ValuationRow revised(UUID model, Estimate next, @Nullable Tier nextTier, Instant now) {
        boolean publish = pending || inputsDiffer(model, next) || tier != nextTier;
        return new ValuationRow(
                portfolio, clientId, publish ? version + 1 : version, revision + 1, false, model, next, nextTier, now);
    }

    /**
     * The row within a portfolio run: the tier waits for the new cut-offs, and so does publishing. A client that has
     * no value any more loses its tier at once.
     */
    ValuationRow rescored(UUID model, Estimate next, Instant now) {
        return new ValuationRow(
                portfolio,
                clientId,
                version,
                revision,
                pending || inputsDiffer(model, next) || (tier != null && next.grossClvMinor() == null),
                model,
                next,
                next.grossClvMinor() == null ? null : tier,
                now);
    }

    /** Whether something is different other than what follows from the passing of time. */
    private boolean inputsDiffer(UUID model, Estimate next) {
        return estimate == null
                || !model.equals(modelId)
                || estimate.state() != next.state()
                || !Objects.equals(estimate.frequency(), next.frequency())
                || !Objects.equals(estimate.firstDay(), next.firstDay())
                || !Objects.equals(estimate.lastDay(), next.lastDay())
                || !Objects.equals(estimate.incomeMinor(), next.incomeMinor())
                || !Objects.equals(estimate.margin(), next.margin())
                || !Objects.equals(estimate.settingsId(), next.settingsId());
    }

    /**
     * What the others are told.
     *
     * @param currency ISO 4217 code of the model
     * @param fractionDigits decimal digits of the currency
     */
    ValuationChanged event(String currency, int fractionDigits) {
        if (modelId == null || estimate == null || recordedAt == null) {
            throw new IllegalStateException("nothing to publish about " + clientId);
        }
        boolean valued = estimate.grossClvMinor() != null;
        return new ValuationChanged(
                clientId,
                portfolio,
                version,
                modelId,
                estimate.asOf(),
                estimate.state().name(),
                tier == null ? null : tier.name(),
                estimate.pAlive(),
                estimate.expectedTransactions(),
                decimal(estimate.grossClvMinor(), fractionDigits),
                decimal(estimate.netClvMinor(), fractionDigits),
                valued ? currency : null,
                recordedAt);
    }

    private static @Nullable String decimal(@Nullable Long minor, int fractionDigits) {
        return minor == null ? null : BigDecimal.valueOf(minor, fractionDigits).toPlainString();
    }
}
