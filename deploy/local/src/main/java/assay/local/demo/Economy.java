package assay.local.demo;

import java.time.LocalDate;

/**
 * What happens to everybody at once: a recession of eight months in the middle of the observed time.
 *
 * @param firstDay the bank's first day in the portfolio
 * @param asOf the day after the last one
 */
record Economy(LocalDate firstDay, LocalDate asOf) {

    private static final int YEARS = 6;
    private static final int RECESSION_BEGAN_MONTHS_AGO = 30;
    private static final int RECESSION_MONTHS = 8;

    static Economy before(LocalDate asOf) {
        return new Economy(asOf.minusYears(YEARS), asOf);
    }

    LocalDate recessionFrom() {
        return asOf.minusMonths(RECESSION_BEGAN_MONTHS_AGO);
    }

    LocalDate recessionUntil() {
        return recessionFrom().plusMonths(RECESSION_MONTHS);
    }

    private boolean isRecession(LocalDate day) {
        return !day.isBefore(recessionFrom()) && day.isBefore(recessionUntil());
    }

    /** Factor on the amount of new business. */
    double demand(LocalDate day) {
        return isRecession(day) ? 0.6 : 1;
    }

    /** Factor on everything that goes wrong. */
    double stress(LocalDate day) {
        return isRecession(day) ? 2.8 : 1;
    }
}
