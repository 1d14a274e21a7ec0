package assay.scoring.activity;

import java.util.UUID;

/**
 * What one client moved on one day by transactions of one type and one named line; entries taken back are left out.
 *
 * @param epochDay the day, in days since 1970-01-01
 * @param type place of the transaction type in the query's list, from 0
 * @param line place of the product line among the query's named lines, from 1; 0 for all others
 * @param nonNegative number of entries whose amount is zero or more; the others are refunds or outflows
 * @param entries number of entries, at least 1
 * @param totalMinor sum of the amounts in minor units, exact
 * @param beyondRange true if the sum does not fit 64 bits; the total is 0 then and must not be used
 */
public record DayTotal(
        UUID clientId,
        long epochDay,
        int type,
        int line,
        long nonNegative,
        long entries,
        long totalMinor,
        boolean beyondRange) {}
