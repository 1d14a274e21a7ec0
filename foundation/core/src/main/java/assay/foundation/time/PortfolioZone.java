package assay.foundation.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The calendar in which days of transactions and valuations are counted: {@code assay.time-zone}. */
@Singleton
public class PortfolioZone {

    private final ZoneId zone;
    private final Clock clock;

    public PortfolioZone(@ConfigProperty(name = "assay.time-zone", defaultValue = "UTC") ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The day an instant falls on. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }
}
