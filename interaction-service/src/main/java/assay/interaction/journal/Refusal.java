package assay.interaction.journal;

import assay.foundation.problem.FieldError;

/**
 * Why one entry is not taken in.
 *
 * @param position of the entry in the request or among the rows of a file, from 0
 * @param error what is wrong with it, as pointer into the entry
 */
public record Refusal(int position, Reason reason, FieldError error) {

    /** Grounds, those that outrank others first. */
    public enum Reason {
        /** It breaks the contract. */
        INVALID,
        /** Its client does not exist or is not the caller's to see. */
        CLIENT_UNKNOWN,
        /** Its portfolio is kept in another currency. */
        CURRENCY_DIFFERS,
        /** Its external id stands for something else. */
        EXTERNAL_ID_REUSED,
        /** What it would take back cannot be taken back by it. */
        REVERSAL_REFUSED,
        /** What it would take back is taken back already. */
        ALREADY_REVERSED;

        /** Whether the entry was written before the refusal was noticed. */
        boolean isAfterWriting() {
            return this == REVERSAL_REFUSED || this == ALREADY_REVERSED;
        }
    }
}
