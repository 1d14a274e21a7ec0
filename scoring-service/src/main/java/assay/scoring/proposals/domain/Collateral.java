package assay.scoring.proposals.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * One piece of security.
 *
 * @param form for example MORTGAGE, PLEDGE_OF_SHARES, ASSIGNMENT_OF_REVENUE, GUARANTEE; names come from the policy
 * @param value market value, minor units, at least 0
 * @param valuedOn day of the valuation
 * @param haircut share of the value that does not count, in [0, 1]
 * @param priorCharges claims of others that rank before, minor units, at least 0
 */
public record Collateral(String form, long value, LocalDate valuedOn, double haircut, long priorCharges) {

    /** Value that secures the loan: value x (1 - haircut) - prior charges, at least 0, rounded down; exact in decimals. */
    public long lendingValue() {
        BigDecimal kept = BigDecimal.valueOf(value).multiply(BigDecimal.ONE.subtract(BigDecimal.valueOf(haircut)));
        return Math.max(0, kept.setScale(0, RoundingMode.FLOOR).longValueExact() - priorCharges);
    }

    /**
     * What a set of collateral covers.
     *
     * @param marketValue sum of the values
     * @param lendingValue sum of the values after haircut and prior charges
     * @param loanToValue debt / market value; NaN without collateral
     * @param shortfall part of the debt that is not covered
     */
    public record Cover(long marketValue, long lendingValue, double loanToValue, long shortfall) {}

    /** Cover of a debt by a set of collateral. */
    public static Cover cover(long debt, List<Collateral> set) {
        long market = 0;
        long lending = 0;
        for (Collateral piece : set) {
            market = Math.addExact(market, piece.value());
            lending = Math.addExact(lending, piece.lendingValue());
        }
        double loanToValue = market > 0 ? (double) debt / market : Double.NaN;
        return new Cover(market, lending, loanToValue, Math.max(0, debt - lending));
    }
}
