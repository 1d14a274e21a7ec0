package assay.scoring.activity;

import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one client on one day that share everything but their amounts.
 *
 * @param type type of transactions; null for contacts
 * @param currency ISO 4217 code; null for contacts
 * @param reversed whether the entries were taken back by the day and time of the question
 * @param entries number of entries, at least 1
 * @param totalMinor sum of the amounts in minor units, exact
 */
public record FactGroup(
        LocalDate day,
        @Nullable String type,
        @Nullable String currency,
        @Nullable String productLine,
        @Nullable String channel,
        @Nullable String direction,
        boolean reversed,
        long entries,
        BigInteger totalMinor) {}
