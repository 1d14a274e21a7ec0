package assay.local.demo;

import java.time.LocalDate;

/**
 * What really became of a client.
 *
 * @param state where the relation stands on the day the portfolio is looked at
 * @param since the day it came to that
 * @param cause what brought it about
 */
record Fate(State state, LocalDate since, String cause) {

    enum State {
        /** Will transact again. */
        ACTIVE,
        /** One transaction and no intention of another. */
        SINGLE_DEAL,
        /** Fulfilled everything and has no further business with the bank. */
        COMPLETED,
        /** Went to another bank. */
        LEFT,
        /** Stopped paying. */
        DEFAULTED
    }

    boolean isOver() {
        return state != State.ACTIVE;
    }
}
