/**
 * What a client is worth: models fitted per portfolio and released by a second person, the present valuation of every
 * client with its inputs, its history, and the ranked list with tiers. Scores are recomputed from the facts in the
 * transaction that brings new ones; {@code domain} holds the mathematics. Income, and nothing else, carries value: a
 * model declares which types of transaction are income and what margin is earned on them.
 */
@NullMarked
package assay.scoring.valuation;

import org.jspecify.annotations.NullMarked;
