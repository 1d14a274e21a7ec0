package assay.scoring.valuation;

import assay.scoring.activity.KnownClient;
import org.jspecify.annotations.Nullable;

/**
 * A client and what is stored about its value.
 *
 * @param row null before the client's first transaction
 * @param terms of the model behind the row; null while the client was never valued
 */
record StoredValuation(
        KnownClient client,
        @Nullable ValuationRow row,
        @Nullable ModelTerms terms) {}
