package assay.interaction.journal;

import assay.foundation.events.ContactFacts;
import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.TransactionFacts;
import org.jspecify.annotations.Nullable;

/** Entries as the other services hear of them: no external id, no text. */
final class RecordedEvents {

    private RecordedEvents() {}

    static InteractionRecorded of(Entry entry) {
        return new InteractionRecorded(
                entry.id(),
                entry.clientId(),
                entry.portfolio(),
                entry.kind(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.source(),
                entry.reverses(),
                entry.productLine(),
                transaction(entry),
                contact(entry),
                entry.tx() + ":" + entry.ordinal());
    }

    private static @Nullable TransactionFacts transaction(Entry entry) {
        return entry.transactionType() == null || entry.amountMinor() == null || entry.currency() == null
                ? null
                : new TransactionFacts(entry.transactionType(), entry.amountMinor(), entry.currency());
    }

    private static @Nullable ContactFacts contact(Entry entry) {
        if (entry.details() == null) {
            return null;
        }
        ContactDetails details = ContactDetails.of(entry.details());
        return new ContactFacts(details.channel(), details.direction());
    }
}
