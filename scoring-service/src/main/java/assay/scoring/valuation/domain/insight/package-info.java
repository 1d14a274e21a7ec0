/**
 * What the models' answers mean for one client and for a portfolio: stage of life, risk of leaving, wait until the next
 * transaction, where a value comes from and why it changed. Definitions are ours where no source is named.
 */
@NullMarked
package assay.scoring.valuation.domain.insight;

import org.jspecify.annotations.NullMarked;
