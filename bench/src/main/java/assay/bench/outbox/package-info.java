/**
 * Three ways to keep what a transaction has to tell, measured against the transaction that tells nothing. Decides nothing
 * by itself: the figures and the reasons stand in {@code docs/decisions/0002-own-outbox.md}.
 */
@NullMarked
package assay.bench.outbox;

import org.jspecify.annotations.NullMarked;
