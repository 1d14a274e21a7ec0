/**
 * Watching the models of the service: outcomes reported for decisions, runs over scored records against the card's
 * development sample, champion beside challenger, and the inventory of all models with who answers for them.
 */
@NullMarked
package assay.scoring.monitoring;

import org.jspecify.annotations.NullMarked;
