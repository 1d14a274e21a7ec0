package assay.scoring.creditscore.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a released model of lifetime value says as of the day of the score; a number that the model does not give is null.
 *
 * @param pAlive probability that the client is still active, in [0, 1]
 * @param expectedTransactions expected number within the model's horizon
 * @param grossClv value in major units of the portfolio's currency
 * @param netClv value less costs in the same unit
 * @param tier {@code A}, {@code B} or {@code C}
 */
public record Worth(
        @Nullable Double pAlive,
        @Nullable Double expectedTransactions,
        @Nullable Double grossClv,
        @Nullable Double netClv,
        @Nullable String tier) {

    /** No model says anything. */
    public static final Worth UNKNOWN = new Worth(null, null, null, null, null);
}
