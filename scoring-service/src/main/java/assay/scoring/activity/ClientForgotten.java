package assay.scoring.activity;

import java.util.UUID;

/** Announced within the transaction that removes an erased client from the directory. */
public record ClientForgotten(UUID clientId) {}
