/**
 * The value of relations that end at an observed moment: mandates and credit lines that are renewed or not
 * (shifted-beta-geometric), and term facilities that are repaid by a schedule.
 */
@NullMarked
package assay.scoring.valuation.domain.contract;

import org.jspecify.annotations.NullMarked;
