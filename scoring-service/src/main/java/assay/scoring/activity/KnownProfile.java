package assay.scoring.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client's profile as of a day. The components are described in {@link assay.foundation.events.ClientEvent}.
 *
 * @param registeredOn day of the first version we were told of, in the portfolio's time zone
 */
public record KnownProfile(
        String type,
        @Nullable String subtype,
        String person,
        @Nullable String sizeClass,
        @Nullable String wealthClass,
        @Nullable String industry,
        @Nullable String region,
        LocalDate registeredOn) {}
