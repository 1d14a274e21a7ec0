package assay.foundation.events;

import static java.util.Objects.requireNonNull;

/**
 * What a transaction moved.
 *
 * @param type for example {@code PURCHASE}, {@code FEE}, {@code REPAYMENT}
 * @param amountMinor signed amount in minor units of the currency
 * @param currency ISO 4217 code
 */
public record TransactionFacts(String type, long amountMinor, String currency) {

    public TransactionFacts {
        requireNonNull(type, "type");
        requireNonNull(currency, "currency");
    }
}
