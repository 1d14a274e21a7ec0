package assay.scoring.activity;

import java.util.UUID;

/**
 * What scoring knows about a client.
 *
 * @param book the relationship manager's book; tokens name the books their bearer may see
 */
public record KnownClient(UUID clientId, String portfolio, String book) {}
