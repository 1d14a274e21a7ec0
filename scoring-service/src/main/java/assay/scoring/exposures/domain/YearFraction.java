package assay.scoring.exposures.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Time in years: whole years, then the days left over the length of the year they lie in. */
final class YearFraction {

    private YearFraction() {}

    /** @param to not before {@code from}; an anniversary is a whole number exactly */
    static double between(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.YEARS.between(from, to);
        LocalDate last = from.plusYears(whole);
        double days = ChronoUnit.DAYS.between(last, to);
        return whole + days / ChronoUnit.DAYS.between(last, from.plusYears(whole + 1));
    }
}
