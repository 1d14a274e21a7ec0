/** What a monitoring run computes from scored records: a pure function of card and records. */
@NullMarked
package assay.scoring.monitoring.domain;

import org.jspecify.annotations.NullMarked;
