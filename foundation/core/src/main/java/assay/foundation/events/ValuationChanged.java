package assay.foundation.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's valuation changed in tier or inputs. Numbers are absent when the state says that there is none.
 *
 * @param version version of the stored valuation, from 1
 * @param asOf day of the valuation in the portfolio's time zone
 * @param state for example {@code VALUED}, {@code INSUFFICIENT_HISTORY}
 * @param pAlive probability in [0, 1]
 * @param expectedTransactions expected number over the model's horizon
 * @param grossClv decimal amount in major units of the currency
 * @param netClv decimal amount in major units of the currency
 * @param currency ISO 4217 code, present with the amounts
 */
public record ValuationChanged(
        UUID clientId,
        String portfolio,
        long version,
        UUID modelId,
        LocalDate asOf,
        String state,
        @Nullable String tier,
        @Nullable Double pAlive,
        @Nullable Double expectedTransactions,
        @Nullable String grossClv,
        @Nullable String netClv,
        @Nullable String currency,
        Instant recordedAt)
        implements ScoreEvent {

    public ValuationChanged {
        requireNonNull(clientId, "clientId");
        requireNonNull(portfolio, "portfolio");
        requireNonNull(modelId, "modelId");
        requireNonNull(asOf, "asOf");
        requireNonNull(state, "state");
        requireNonNull(recordedAt, "recordedAt");
    }

    @Override
    public String key() {
        return clientId.toString();
    }

    @Override
    public String sequence() {
        return Long.toString(version);
    }
}
