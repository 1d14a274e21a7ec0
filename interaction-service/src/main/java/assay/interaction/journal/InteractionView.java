package assay.interaction.journal;

import assay.foundation.money.Money;
import assay.interaction.journal.domain.ContactChannel;
import assay.interaction.journal.domain.ContactDirection;
import assay.interaction.journal.domain.InteractionKind;
import assay.interaction.journal.domain.TransactionType;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as readers see it.
 *
 * @param recordedAt when the log took it in
 * @param reverses the entry it takes back
 * @param reversedBy the entry that takes it back
 */
@Schema(
        name = "Interaction",
        requiredProperties = {"id", "clientId", "portfolio", "kind", "occurredAt", "recordedAt"})
record InteractionView(
        UUID id,
        UUID clientId,
        String portfolio,
        InteractionKind kind,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String productLine,
        @Nullable TransactionView transaction,
        @Nullable ContactView contact,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy) {

    /** Money that moved. */
    @Schema(
            name = "Transaction",
            requiredProperties = {"type", "amount"})
    record TransactionView(TransactionType type, Money amount) {}

    /**
     * An exchange with the client.
     *
     * @param topic absent for roles that may not see personal texts
     * @param note absent for roles that may not see personal texts
     */
    @Schema(
            name = "Contact",
            requiredProperties = {"channel", "direction"})
    record ContactView(
            ContactChannel channel,
            ContactDirection direction,
            @Nullable Integer durationMinutes,
            @Nullable String topic,
            @Nullable String note) {}

    static InteractionView of(Entry entry, PersonalText text) {
        return new InteractionView(
                entry.id(),
                entry.clientId(),
                entry.portfolio(),
                InteractionKind.valueOf(entry.kind()),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.source(),
                entry.externalId(),
                entry.productLine(),
                transaction(entry),
                contact(entry, text),
                entry.reverses(),
                entry.reversedBy());
    }

    private static @Nullable TransactionView transaction(Entry entry) {
        if (entry.transactionType() == null || entry.amountMinor() == null || entry.currency() == null) {
            return null;
        }
        return new TransactionView(
                TransactionType.valueOf(entry.transactionType()),
                Money.ofMinor(entry.amountMinor(), Currency.getInstance(entry.currency())));
    }

    private static @Nullable ContactView contact(Entry entry, PersonalText text) {
        if (entry.details() == null) {
            return null;
        }
        ContactDetails details = ContactDetails.of(entry.details());
        return new ContactView(
                ContactChannel.valueOf(details.channel()),
                ContactDirection.valueOf(details.direction()),
                details.durationMinutes(),
                text.topic(),
                text.note());
    }
}
