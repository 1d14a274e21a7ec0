package assay.scoring.proposals.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How the length of an interest period is counted, in years.
 *
 * <p>Source: 2006 ISDA Definitions, section 4.16 (d) to (g).
 */
public enum DayCount {
    /** Actual days over 365, leap years too. */
    ACT_365 {
        @Override
        public double years(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to) / 365.0;
        }
    },
    /** Actual days over 360. */
    ACT_360 {
        @Override
        public double years(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to) / 360.0;
        }
    },
    /** Bond basis: the 31st counts as the 30th; as an end only after a start on the 30th or 31st. */
    THIRTY_360 {
        @Override
        public double years(LocalDate from, LocalDate to) {
            int first = Math.min(from.getDayOfMonth(), 30);
            int last = first == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
            return thirty(from, first, to, last);
        }
    },
    /** Eurobond basis: the 31st always counts as the 30th. */
    THIRTY_E_360 {
        @Override
        public double years(LocalDate from, LocalDate to) {
            return thirty(from, Math.min(from.getDayOfMonth(), 30), to, Math.min(to.getDayOfMonth(), 30));
        }
    };

    /** Length from a date to a later one, in years. */
    public abstract double years(LocalDate from, LocalDate to);

    private static double thirty(LocalDate from, int first, LocalDate to, int last) {
        int months = 12 * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
        return (30 * months + last - first) / 360.0;
    }
}
