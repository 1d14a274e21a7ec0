package assay.scoring.valuation;

import java.util.Locale;

/** Whether a client has a value, and if not, why. */
enum ValuationState {
    /** All numbers are there. */
    VALUED,
    /** Never bought again: the model would take the client for active however long it has been silent. */
    INSUFFICIENT_HISTORY,
    /** No transaction of a counted type up to the day. */
    NO_TRANSACTIONS,
    /** How often can be told, what it is worth cannot: no income rule applies. */
    NO_INCOME_RULE,
    /** Refunds outweigh the income. */
    NON_POSITIVE_INCOME,
    /** The amounts are too large to be added exactly. */
    VALUE_OUT_OF_RANGE,
    /** The portfolio has no released model. */
    NO_ACTIVE_MODEL,
    /** There is a model, but the client has not been valued with it since. */
    NOT_YET_VALUED;

    /** Code of the reason for people, empty of meaning for a client that is valued. */
    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
