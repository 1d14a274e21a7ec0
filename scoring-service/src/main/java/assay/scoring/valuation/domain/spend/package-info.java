/** How much a transaction of a client is worth: the Gamma-Gamma model of spend and its fit, in major units of money. */
@NullMarked
package assay.scoring.valuation.domain.spend;

import org.jspecify.annotations.NullMarked;
