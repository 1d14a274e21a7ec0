package assay.scoring.valuation.domain;

import java.time.LocalDate;

/**
 * One income transaction of one client, as far as valuation cares: the day in the portfolio's time zone and the
 * amount. Money is counted in minor units so that sums are exact and independent of their order.
 *
 * @param day the day it happened
 * @param amountMinor income in minor units of the portfolio's currency; negative for a refund, may be zero
 */
public record TransactionFact(LocalDate day, long amountMinor) {}
