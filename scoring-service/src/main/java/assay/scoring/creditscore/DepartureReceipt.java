package assay.scoring.creditscore;

import java.util.UUID;

/** What a caller gets for a departure asked for or decided. */
record DepartureReceipt(UUID id, Departure.State state) {}
