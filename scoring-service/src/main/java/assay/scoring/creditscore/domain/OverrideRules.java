package assay.scoring.creditscore.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far people may depart from what the model says.
 *
 * @param mostNotchesUp notches by which a grade may be improved, 0 for none
 * @param mostNotchesDown notches by which it may be made worse
 * @param longestDays days after which an override ends at the latest
 */
public record OverrideRules(int mostNotchesUp, int mostNotchesDown, int longestDays) {

    /** @throws IllegalArgumentException if a limit is negative or an override could not last a day */
    public OverrideRules {
        if (mostNotchesUp < 0 || mostNotchesDown < 0 || longestDays < 1) {
            throw new IllegalArgumentException("no override rules: %d up, %d down, %d days"
                    .formatted(mostNotchesUp, mostNotchesDown, longestDays));
        }
    }

    /** What is wrong with an override. */
    public enum Fault {
        UNKNOWN_GRADE,
        SAME_GRADE,
        DEFAULT_GRADE,
        TOO_MANY_NOTCHES,
        EXPIRES_TOO_EARLY,
        EXPIRES_TOO_LATE
    }

    /** Why a grade may not be overridden like this; empty if it may. */
    public Optional<Fault> fault(MasterScale scale, String from, String to, LocalDate today, LocalDate expiresOn) {
        if (scale.find(to).isEmpty() || scale.find(from).isEmpty()) {
            return Optional.of(Fault.UNKNOWN_GRADE);
        }
        int notches = scale.notches(from, to);
        if (notches == 0) {
            return Optional.of(Fault.SAME_GRADE);
        }
        if (to.equals(scale.defaultGrade())) {
            return Optional.of(Fault.DEFAULT_GRADE);
        }
        if (notches < -mostNotchesUp || notches > mostNotchesDown) {
            return Optional.of(Fault.TOO_MANY_NOTCHES);
        }
        return expiryFault(today, expiresOn);
    }

    /** Why something may not last until a day; empty if it may. */
    public Optional<Fault> expiryFault(LocalDate today, LocalDate expiresOn) {
        if (!expiresOn.isAfter(today)) {
            return Optional.of(Fault.EXPIRES_TOO_EARLY);
        }
        return expiresOn.isAfter(today.plusDays(longestDays)) ? Optional.of(Fault.EXPIRES_TOO_LATE) : Optional.empty();
    }
}
