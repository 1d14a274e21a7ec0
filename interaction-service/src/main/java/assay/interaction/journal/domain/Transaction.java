package assay.interaction.journal.domain;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/**
 * Money that moved.
 *
 * @param amountMinor in minor units of the currency; negative for a refund
 */
public record Transaction(TransactionType type, long amountMinor, Currency currency) implements Interaction {

    public Transaction {
        requireNonNull(type, "type");
        requireNonNull(currency, "currency");
    }

    @Override
    public InteractionKind kind() {
        return InteractionKind.TRANSACTION;
    }
}
