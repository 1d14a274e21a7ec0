package assay.interaction.journal.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When an entry may have happened.
 *
 * @param latest last accepted instant
 */
public record OccurrenceWindow(Instant latest) {

    /** First accepted instant. Older ones are mistakes of a format: no bank keeps such a log. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** How much the clock of a source may be ahead of ours. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** The window as it is at an instant. */
    public static OccurrenceWindow at(Instant now) {
        return new OccurrenceWindow(now.plus(CLOCK_TOLERANCE));
    }

    public boolean isBefore(Instant occurredAt) {
        return occurredAt.isAfter(latest);
    }

    public boolean isAfter(Instant occurredAt) {
        return occurredAt.isBefore(EARLIEST);
    }
}
