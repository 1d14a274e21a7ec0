package assay.scoring.activity;

import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Announced within the transaction that stores them: versions of profiles that were not known before.
 *
 * @param clientsByPortfolio the clients concerned, by portfolio, both in ascending order
 */
public record ProfilesChanged(Map<String, SortedSet<UUID>> clientsByPortfolio) {}
