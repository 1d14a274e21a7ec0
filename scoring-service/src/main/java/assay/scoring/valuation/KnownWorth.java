package assay.scoring.valuation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a released model says about one client; a number that it does not give is null.
 *
 * @param pAlive probability that the client is still active, in [0, 1]
 * @param expectedTransactions expected number within the model's horizon
 * @param grossClv in major units of the portfolio's currency
 * @param netClv in the same unit
 * @param tier by the cut-offs of the latest portfolio run
 */
public record KnownWorth(
        UUID modelId,
        @Nullable Double pAlive,
        @Nullable Double expectedTransactions,
        @Nullable Double grossClv,
        @Nullable Double netClv,
        @Nullable String tier) {}
