package assay.scoring.creditscore.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a client did on one day in one way: entries of the log that share kind, type, product line, channel and
 * direction.
 *
 * @param type type of the transactions; null for contacts
 * @param channel way of the contacts; null for transactions
 * @param direction {@code INBOUND} or {@code OUTBOUND}, seen from the bank; null for transactions
 * @param reversed whether these entries were taken back later, but not after the day of the score
 * @param entries number of entries, at least 1
 * @param totalMinor sum of the amounts in minor units, exact; 0 for contacts
 */
public record DayFacts(
        LocalDate day,
        @Nullable String type,
        @Nullable String productLine,
        @Nullable String channel,
        @Nullable String direction,
        boolean reversed,
        long entries,
        BigInteger totalMinor) {

    /** Whether these are transactions; otherwise contacts. */
    public boolean transactions() {
        return type != null;
    }
}
