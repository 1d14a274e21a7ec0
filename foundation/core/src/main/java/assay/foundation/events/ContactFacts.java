package assay.foundation.events;

import static java.util.Objects.requireNonNull;

/**
 * How a contact came about.
 *
 * @param channel for example {@code MEETING}, {@code PHONE}
 * @param direction {@code INBOUND} or {@code OUTBOUND}
 */
public record ContactFacts(String channel, String direction) {

    public ContactFacts {
        requireNonNull(channel, "channel");
        requireNonNull(direction, "direction");
    }
}
