package assay.scoring.valuation;

import java.util.UUID;

/** What a caller gets for a requested model. */
record ModelReceipt(UUID id, ValuationModel.Status status) {}
