/**
 * The mathematics of a financing: real payment dates, repayment schedules exact to the smallest unit of the currency,
 * how much debt a cash flow carries, cover ratios, stress, and the price of the risk. Amounts are whole minor units in
 * {@code long}; rates, factors and ratios are {@code double}. Plain immutable values without clock or framework.
 */
@NullMarked
package assay.scoring.proposals.domain;

import org.jspecify.annotations.NullMarked;
