package assay.foundation.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it; UTC unless a zone is given. Safe for several threads. */
public final class FixedClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public FixedClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    private FixedClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static FixedClock at(String instant) {
        return new FixedClock(Instant.parse(instant));
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Moves on, or back for a negative duration. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock seen from another zone: moving one moves both. */
    @Override
    public FixedClock withZone(ZoneId other) {
        return new FixedClock(now, other);
    }
}
