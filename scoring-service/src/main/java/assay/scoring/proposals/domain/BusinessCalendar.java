package assay.scoring.proposals.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days banks work.
 *
 * @param name name of the calendar
 * @param holidays closed days of any weekday
 * @param workdays days of a weekend on which banks work all the same
 */
public record BusinessCalendar(String name, Set<LocalDate> holidays, Set<LocalDate> workdays) {

    /** Days of a closure that are too many to look across. */
    public static final int LONGEST_CLOSURE = 31;

    /** Saturday and Sunday closed, no holidays. */
    public static final BusinessCalendar WEEKENDS = new BusinessCalendar("WEEKENDS", Set.of(), Set.of());

    /** Where a payment goes that falls on a closed day. */
    public enum BusinessDayConvention {
        /** Stays where it is. */
        UNADJUSTED,
        /** To the next open day. */
        FOLLOWING,
        /** To the next open day of the same month, else to the one before. */
        MODIFIED_FOLLOWING,
        /** To the open day before. */
        PRECEDING
    }

    public BusinessCalendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** Whether banks work on a day. */
    public boolean open(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !holidays.contains(day) && (!weekend || workdays.contains(day));
    }

    /** The day on which a payment due on a day is made. */
    public LocalDate roll(LocalDate day, BusinessDayConvention roll) {
        return switch (roll) {
            case UNADJUSTED -> day;
            case FOLLOWING -> firstOpen(day, 1);
            case PRECEDING -> firstOpen(day, -1);
            case MODIFIED_FOLLOWING -> {
                LocalDate next = firstOpen(day, 1);
                yield next.getMonth() == day.getMonth() ? next : firstOpen(day, -1);
            }
        };
    }

    /** Whether a day lies in a closure so long that payments cannot be moved across it. */
    public boolean closedForGood(LocalDate day) {
        int closed = 0;
        for (LocalDate on = day; closed < LONGEST_CLOSURE && !open(on); on = on.plusDays(1)) {
            closed++;
        }
        for (LocalDate back = day.minusDays(1); closed < LONGEST_CLOSURE && !open(back); back = back.minusDays(1)) {
            closed++;
        }
        return closed >= LONGEST_CLOSURE;
    }

    private LocalDate firstOpen(LocalDate day, int step) {
        LocalDate open = day;
        for (int i = 0; i < LONGEST_CLOSURE; i++) {
            if (open(open)) {
                return open;
            }
            open = open.plusDays(step);
        }
        throw new IllegalArgumentException(
                "calendar " + name + " is closed for " + LONGEST_CLOSURE + " days from " + day);
    }
}
