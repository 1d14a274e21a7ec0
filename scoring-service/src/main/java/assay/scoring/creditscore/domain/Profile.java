package assay.scoring.creditscore.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client's profile as it was known on the day of the score.
 *
 * @param type for example {@code CORPORATE_BORROWER}
 * @param person {@code LEGAL} or {@code NATURAL}
 * @param industry ISIC section with division, for example {@code F42}
 * @param region ISO 3166 country or subdivision, for example {@code CN-31}
 * @param registeredOn day on which the client became known here
 */
public record Profile(
        String type,
        @Nullable String subtype,
        String person,
        @Nullable String sizeClass,
        @Nullable String wealthClass,
        @Nullable String industry,
        @Nullable String region,
        LocalDate registeredOn) {}
