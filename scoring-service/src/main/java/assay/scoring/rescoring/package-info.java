/**
 * Values whole portfolios. A run is cut into ranges of client ids, which travel over Kafka so that any replica works on
 * any of them; the database keeps account, and a range that arrives twice has one effect. First every range is scored;
 * whoever scores the last one freezes the run's tier cut-offs and hands out the ranges again, now to be tiered and
 * published. A killed replica loses nothing but the range in its hands, which comes again.
 */
@NullMarked
package assay.scoring.rescoring;

import org.jspecify.annotations.NullMarked;
