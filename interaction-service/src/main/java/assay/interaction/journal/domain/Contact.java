package assay.interaction.journal.domain;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An exchange with a client.
 *
 * @param durationMinutes how long it took, 0 to 1,440
 * @param topic what it was about; personal data
 * @param note what was said; personal data
 */
public record Contact(
        ContactChannel channel,
        ContactDirection direction,
        @Nullable Integer durationMinutes,
        @Nullable String topic,
        @Nullable String note)
        implements Interaction {

    public Contact {
        requireNonNull(channel, "channel");
        requireNonNull(direction, "direction");
    }

    @Override
    public InteractionKind kind() {
        return InteractionKind.CONTACT;
    }

    /** Whether something in it must not be stored in the clear. */
    public boolean hasText() {
        return topic != null || note != null;
    }
}
