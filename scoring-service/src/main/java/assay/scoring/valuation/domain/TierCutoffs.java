package assay.scoring.valuation.domain;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The two values that separate the tiers of a portfolio. They are computed once over the whole portfolio and then kept,
 * so that a single client can be placed without looking at the others.
 *
 * <p>Rule: walk through the clients from the most valuable down; a client is in tier A while the clients before it hold
 * less than the first share of the total value, in tier B while they hold less than the second share, else in C. The
 * client that crosses a share still belongs to the better tier, and clients of equal value are never separated. A
 * client without positive value is always in C and takes no part in the total.
 *
 * @param lowestOfAMinor smallest value in tier A, in minor units, at least 1
 * @param lowestOfBMinor smallest value in tier B, in minor units, at least 1 and at most that of A
 */
public record TierCutoffs(long lowestOfAMinor, long lowestOfBMinor) {

    /** Shares of 80 and 95 % of the portfolio's value, the usual cut of an ABC analysis. */
    public static final int DEFAULT_A_PERCENT = 80;

    public static final int DEFAULT_B_PERCENT = 95;

    /** @throws IllegalArgumentException if the cut-offs are not positive or out of order */
    public TierCutoffs {
        if (lowestOfBMinor < 1 || lowestOfAMinor < lowestOfBMinor) {
            throw new IllegalArgumentException(
                    "cut-offs must satisfy 1 <= B <= A: A %d, B %d".formatted(lowestOfAMinor, lowestOfBMinor));
        }
    }

    /** Cut-offs of a portfolio at the default shares. */
    public static TierCutoffs of(long[] valuesMinor) {
        return of(valuesMinor, DEFAULT_A_PERCENT, DEFAULT_B_PERCENT);
    }

    /**
     * Cut-offs of a portfolio. Exact: integers only, and sums too large for 64 bits are still right.
     *
     * @param valuesMinor the value of every client in minor units, in any order; left unchanged
     * @param aPercent share of the total value that makes tier A, 1 to 99
     * @param bPercent share that makes tiers A and B together, above that of A and at most 100
     * @return cut-offs that place nobody above C when no client has a positive value
     */
    public static TierCutoffs of(long[] valuesMinor, int aPercent, int bPercent) {
        if (aPercent < 1 || bPercent <= aPercent || bPercent > 100) {
            throw new IllegalArgumentException(
                    "shares must satisfy 1 <= A < B <= 100: A %d, B %d".formatted(aPercent, bPercent));
        }
        long[] ascending = valuesMinor.clone();
        Arrays.sort(ascending);
        BigInteger total = BigInteger.ZERO;
        for (int i = ascending.length - 1; i >= 0 && ascending[i] > 0; i--) {
            total = total.add(BigInteger.valueOf(ascending[i]));
        }
        if (total.signum() == 0) {
            return new TierCutoffs(Long.MAX_VALUE, Long.MAX_VALUE);
        }
        return new TierCutoffs(lowest(ascending, total, aPercent), lowest(ascending, total, bPercent));
    }

    /** Value of the client that makes the most valuable ones together reach the share. */
    private static long lowest(long[] ascending, BigInteger total, int percent) {
        BigInteger goal = total.multiply(BigInteger.valueOf(percent));
        BigInteger hundredfold = BigInteger.ZERO;
        int i = ascending.length;
        while (hundredfold.compareTo(goal) < 0) {
            i--;
            hundredfold = hundredfold.add(BigInteger.valueOf(ascending[i]).multiply(BigInteger.valueOf(100)));
        }
        return ascending[i];
    }

    /** The tier of a client with the given value in minor units. */
    public Tier tierOf(long valueMinor) {
        if (valueMinor >= lowestOfAMinor) {
            return Tier.A;
        }
        return valueMinor >= lowestOfBMinor ? Tier.B : Tier.C;
    }
}
