package assay.scoring;

import assay.foundation.harness.FixedClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** A service whose time the tests move: inject the {@link Clock}, it is a {@link FixedClock}. */
public class MovableTime implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Time.class);
    }

    /** The time. */
    @Alternative
    @Singleton
    public static class Time {

        @Produces
        @Alternative
        @Singleton
        Clock clock() {
            return new FixedClock(Instant.parse("2026-07-01T08:00:00Z"));
        }
    }
}
