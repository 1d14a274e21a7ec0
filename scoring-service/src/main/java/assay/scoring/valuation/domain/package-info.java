/**
 * The mathematics of client lifetime value: how often a client will transact again (BG/NBD), how much each
 * transaction is worth (Gamma-Gamma), and what both come to in money today. Plain immutable values, no clock, no
 * framework, no source of randomness; every result is the same bit for bit on every machine, because only
 * {@link java.lang.StrictMath} and Hipparchus are used and every sum has a fixed order.
 */
@NullMarked
package assay.scoring.valuation.domain;

import org.jspecify.annotations.NullMarked;
