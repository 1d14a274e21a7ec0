package assay.scoring.activity;

import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Announced within the transaction that stores them: transactions that were not known before, or that are taken back
 * now. Facts that were known already are not announced again.
 *
 * @param clientsByPortfolio the clients concerned, by portfolio, both in ascending order
 */
public record NewFacts(Map<String, SortedSet<UUID>> clientsByPortfolio) {}
