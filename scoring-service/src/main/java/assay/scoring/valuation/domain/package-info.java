/**
 * The mathematics of client lifetime value: what clients' transactions and contracts come to in money today. The rooms
 * below hold the models ({@code timing}, {@code spend}) and what they stand on ({@code fitting}, {@code functions}); here
 * their answers become values. Plain immutable values, no clock, no framework, no source of randomness; every result is
 * the same bit for bit on every machine, because only {@link java.lang.StrictMath} and Hipparchus are used and every sum
 * has a fixed order.
 */
@NullMarked
package assay.scoring.valuation.domain;

import org.jspecify.annotations.NullMarked;
